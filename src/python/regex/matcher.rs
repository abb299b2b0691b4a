//! Runs a pattern's program over a text, trying one way after the other.

use super::parse::Place;
use super::program::Op;
use super::set::{Class, fold};
use super::{How, Regex};

/// Where the whole and each group lie, counted in characters.
pub type Match = Vec<Option<(usize, usize)>>;

/// A place in a text that a group or a loop has not reached.
const NOWHERE: usize = usize::MAX;

/// What is to be done when the way that is tried fails.
enum Undo {
    /// Try this way.
    Try {
        op: usize,
        at: usize,
    },
    /// Try with one repetition fewer, down to the least.
    Fewer {
        op: usize,
        least: usize,
        at: usize,
    },
    /// Try with one repetition more.
    More {
        op: usize,
        at: usize,
        left: usize,
    },
    Saved {
        slot: usize,
        was: usize,
    },
    Marked {
        slot: usize,
        was: usize,
    },
}

struct Matcher<'a> {
    regex: &'a Regex,
    text: &'a [char],
    end: usize,
    full: bool,
    saved: Vec<usize>,
    marks: Vec<usize>,
    undo: Vec<Undo>,
    steps: &'a mut u64,
}

pub fn find(
    regex: &Regex,
    text: &[char],
    (from, to): (usize, usize),
    how: How,
    steps: &mut u64,
) -> Result<Option<Match>, ()> {
    find_from(regex, text, (from, to), how, None, steps)
}

pub fn find_all(
    regex: &Regex,
    text: &[char],
    (from, to): (usize, usize),
    most: usize,
    steps: &mut u64,
) -> Result<Vec<Match>, ()> {
    let (mut all, mut at, mut empty_at) = (Vec::new(), from, None);
    while at <= to && all.len() < most {
        let Some(found) = find_from(regex, text, (at, to), How::Search, empty_at, steps)? else { break };
        let Some((start, end)) = found[0] else { break };
        at = end;
        // After an empty one the next must not be empty here again.
        empty_at = (start == end).then_some(end);
        all.push(found);
    }
    Ok(all)
}

/// `not_empty_at`: a match that is empty there does not count.
fn find_from(
    regex: &Regex,
    text: &[char],
    (from, to): (usize, usize),
    how: How,
    not_empty_at: Option<usize>,
    steps: &mut u64,
) -> Result<Option<Match>, ()> {
    let size = 2 * (regex.groups + 1);
    let mut matcher = Matcher {
        regex,
        text,
        end: to.min(text.len()),
        full: how == How::Full,
        saved: vec![NOWHERE; size],
        marks: vec![NOWHERE; regex.marks],
        undo: Vec::new(),
        steps,
    };
    let last = if how == How::Search { matcher.end } else { from.min(matcher.end) };
    for start in from..=last {
        matcher.saved.fill(NOWHERE);
        matcher.undo.clear();
        matcher.saved[0] = start;
        let mut found = matcher.run(0, start, true)?;
        while found == Some(start) && not_empty_at == Some(start) {
            found = match matcher.backtrack(0) {
                Some((op, at)) => matcher.run(op, at, true)?,
                None => None,
            };
        }
        if let Some(end) = found {
            matcher.saved[1] = end;
            let group =
                |pair: &[usize]| (pair[1] != NOWHERE && pair[0] != NOWHERE).then(|| (pair[0], pair[1]));
            return Ok(Some(matcher.saved.chunks(2).map(group).collect()));
        }
    }
    Ok(None)
}

impl Matcher<'_> {
    /// Runs from an instruction to `Accept`: where that is reached. What was tried before stays untouched.
    fn run(&mut self, op: usize, at: usize, outermost: bool) -> Result<Option<usize>, ()> {
        let floor = if outermost { 0 } else { self.undo.len() };
        let (mut op, mut at) = (op, at);
        loop {
            if *self.steps == 0 {
                return Err(());
            }
            *self.steps -= 1;
            if let Op::Accept = self.regex.ops[op]
                && !(outermost && self.full && at != self.end)
            {
                return Ok(Some(at));
            }
            match self.step(op, at)? {
                Some(next) => (op, at) = next,
                None => match self.backtrack(floor) {
                    Some(next) => (op, at) = next,
                    None => return Ok(None),
                },
            }
        }
    }

    /// The next way to try.
    fn backtrack(&mut self, floor: usize) -> Option<(usize, usize)> {
        while self.undo.len() > floor {
            match self.undo.pop()? {
                Undo::Try { op, at } => return Some((op, at)),
                Undo::Fewer { op, least, at } => {
                    if at > least + 1 {
                        self.undo.push(Undo::Fewer { op, least, at: at - 1 });
                    }
                    return Some((op, at - 1));
                }
                Undo::More { op, at, left } => {
                    let Op::Many { set, .. } = &self.regex.ops[op - 1] else { continue };
                    if at < self.end && set.has(self.text[at]) {
                        if left > 1 {
                            self.undo.push(Undo::More { op, at: at + 1, left: left - 1 });
                        }
                        return Some((op, at + 1));
                    }
                }
                Undo::Saved { slot, was } => self.saved[slot] = was,
                Undo::Marked { slot, was } => self.marks[slot] = was,
            }
        }
        None
    }

    /// One instruction: where to go on, if it matches.
    fn step(&mut self, op: usize, at: usize) -> Result<Option<(usize, usize)>, ()> {
        let ops = &self.regex.ops;
        Ok(match &ops[op] {
            Op::One(set) => (at < self.end && set.has(self.text[at])).then_some((op + 1, at + 1)),
            Op::Many { set, least, most, lazy } => {
                let room = self.end.saturating_sub(at);
                let most = (*most).min(room);
                if *least > room {
                    return Ok(None);
                }
                let want = if *lazy { *least } else { most };
                let run = &self.text[at..at + want];
                let count = run.iter().position(|&c| !set.has(c)).unwrap_or(want);
                *self.steps = self.steps.saturating_sub(count as u64);
                if count < *least {
                    return Ok(None);
                }
                if *lazy {
                    if most > *least {
                        self.undo.push(Undo::More { op: op + 1, at: at + count, left: most - least });
                    }
                } else if count > *least {
                    self.undo.push(Undo::Fewer { op: op + 1, least: at + least, at: at + count });
                }
                Some((op + 1, at + count))
            }
            Op::At(place) => self.is_at(*place, at).then_some((op + 1, at)),
            Op::Save(slot) => {
                let slot = *slot;
                let was = std::mem::replace(&mut self.saved[slot], at);
                self.undo.push(Undo::Saved { slot, was });
                Some((op + 1, at))
            }
            Op::Jump(to) => Some((*to, at)),
            Op::Split(first, second) => {
                let (first, second) = (*first, *second);
                self.undo.push(Undo::Try { op: second, at });
                Some((first, at))
            }
            Op::Back(group, folded) => {
                let (from, to) = (self.saved[2 * group], self.saved[2 * group + 1]);
                if from == NOWHERE || to == NOWHERE || at + (to - from) > self.end {
                    return Ok(None);
                }
                let own = &self.text[from..to];
                let here = &self.text[at..at + own.len()];
                let same = own.iter().zip(here).all(|(&a, &b)| a == b || (*folded && fold(a) == fold(b)));
                same.then_some((op + 1, at + own.len()))
            }
            Op::Look { back, negated, end } => {
                let (negated, end) = (*negated, *end);
                let Some(from) = at.checked_sub(back.unwrap_or(0)) else {
                    return Ok(negated.then_some((end, at)));
                };
                let floor = self.undo.len();
                let found = self.run(op + 1, from, false)?;
                let found = found.is_some_and(|to| back.is_none() || to == at);
                if negated {
                    // What a look that must not match has noted is forgotten.
                    while self.backtrack(floor).is_some() {}
                    return Ok((!found).then_some((end, at)));
                }
                self.settle(floor);
                found.then_some((end, at))
            }
            Op::Atomic { end } => {
                let end = *end;
                let floor = self.undo.len();
                let found = self.run(op + 1, at, false)?;
                self.settle(floor);
                found.map(|to| (end, to))
            }
            Op::Whether { group, no } => {
                let matched = self.saved[2 * group + 1] != NOWHERE;
                Some((if matched { op + 1 } else { *no }, at))
            }
            Op::Mark(slot) => {
                let slot = *slot;
                let was = std::mem::replace(&mut self.marks[slot], at);
                self.undo.push(Undo::Marked { slot, was });
                Some((op + 1, at))
            }
            // A turn that came no further ends the loop.
            Op::Further(slot) if self.marks[*slot] == at => Some((op + 2, at)),
            Op::Further(_) => Some((op + 1, at)),
            Op::Accept => None,
        })
    }

    /// Forgets the other ways above a height; what they noted can still be taken back.
    fn settle(&mut self, floor: usize) {
        let above = self.undo.split_off(floor);
        let notes = |undo: &Undo| matches!(undo, Undo::Saved { .. } | Undo::Marked { .. });
        self.undo.extend(above.into_iter().filter(notes));
    }

    fn is_at(&self, place: Place, at: usize) -> bool {
        let ends_line = |at: usize| self.text.get(at) == Some(&'\n');
        match place {
            Place::Start => at == 0,
            Place::LineStart => at == 0 || ends_line(at - 1),
            Place::End => at == self.end || (at + 1 == self.end && ends_line(at)),
            Place::LineEnd => at == self.end || ends_line(at),
            Place::VeryEnd => at == self.end,
            Place::Edge(wanted, ascii) => {
                let word = |at: usize| at < self.end && Class::Word.has(self.text[at], ascii);
                (word(at) != (at > 0 && word(at - 1))) == wanted
            }
        }
    }
}
