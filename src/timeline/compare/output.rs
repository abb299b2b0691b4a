//! Which lines of the console are new, gone, or moved: what the longest part that both have leaves over.

use super::Timeline;
use crate::time::Time;
use crate::trace::Stream;
use std::collections::BTreeMap;
use std::rc::Rc;

/// So many lines of each run are compared, counted from the first that differs.
pub(super) const MOST: usize = 1000;

/// What differs in what one stream was given. Lines are in the order of their run.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Output {
    /// The lines that only the first run, or only the second run has.
    pub only: [Vec<Line>; 2],
    /// The lines that both have, but not at the same place among the others: where in each.
    pub moved: Vec<[Line; 2]>,
    /// There are more lines, which nobody compared.
    pub cut: bool,
}

/// A line of the console.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    pub text: Rc<str>,
    /// Which line of its stream it is, from 1.
    pub number: u32,
    /// When it began.
    pub at: Time,
}

impl Output {
    /// Whether nothing differs.
    pub fn is_same(&self) -> bool {
        self.only.iter().all(Vec::is_empty) && self.moved.is_empty() && !self.cut
    }

    pub(super) fn between(first: &Timeline, second: &Timeline, stream: Stream) -> Output {
        let lines = [lines(first, stream), lines(second, stream)];
        let texts = lines.each_ref().map(|lines| lines.iter().map(|line| &*line.text).collect::<Vec<&str>>());
        // Either way round the same lines stay.
        let turned = texts[0] > texts[1];
        let ([first, second], cut) =
            if turned { differing([&texts[1], &texts[0]]) } else { differing([&texts[0], &texts[1]]) };
        let left = if turned { [second, first] } else { [first, second] };
        let mut output = Output { cut, ..Output::default() };
        // A line that is left over on both sides has moved: the first of them to the first, ...
        let mut there: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for at in left[1].iter().rev() {
            there.entry(texts[1][*at]).or_default().push(*at);
        }
        for at in &left[0] {
            match there.get_mut(texts[0][*at]).and_then(Vec::pop) {
                Some(to) => output.moved.push([lines[0][*at].clone(), lines[1][to].clone()]),
                None => output.only[0].push(lines[0][*at].clone()),
            }
        }
        let mut new: Vec<usize> = there.into_values().flatten().collect();
        new.sort_unstable();
        output.only[1] = new.into_iter().map(|at| lines[1][at].clone()).collect();
        output
    }

    pub(super) fn mirrored(&self) -> Output {
        let [first, second] = self.only.clone();
        let mut moved: Vec<[Line; 2]> =
            self.moved.iter().map(|[first, second]| [second.clone(), first.clone()]).collect();
        moved.sort_by_key(|[first, _]| first.number);
        Output { only: [second, first], moved, cut: self.cut }
    }
}

/// The lines of a stream, with the parts of each put together.
fn lines(timeline: &Timeline, stream: Stream) -> Vec<Line> {
    let mut lines: Vec<(String, Time)> = vec![];
    for part in timeline.output().iter().filter(|part| part.stream == stream) {
        match lines.last_mut().filter(|_| part.continues) {
            Some((line, _)) => line.push_str(&part.text),
            None => lines.push((part.text.to_string(), part.at)),
        }
    }
    let line = |(number, (text, at)): (u32, (String, Time))| Line { text: text.into(), number, at };
    (1..).zip(lines).map(line).collect()
}

/// The lines of each that are no part of the longest that both have, and whether there were too many to know.
fn differing([first, second]: [&[&str]; 2]) -> ([Vec<usize>; 2], bool) {
    let start = first.iter().zip(second).take_while(|(one, other)| one == other).count();
    let (first, second) = (&first[start..], &second[start..]);
    let same = first.iter().rev().zip(second.iter().rev()).take_while(|(one, other)| one == other).count();
    let (first, second) = (&first[..first.len() - same], &second[..second.len() - same]);
    let cut = first.len().max(second.len()) > MOST;
    let (first, second) = (&first[..first.len().min(MOST)], &second[..second.len().min(MOST)]);
    // How much the rests from each place on have in common.
    let wide = second.len() + 1;
    let mut common = vec![0_u16; (first.len() + 1) * wide];
    for one in (0..first.len()).rev() {
        for other in (0..second.len()).rev() {
            common[one * wide + other] = if first[one] == second[other] {
                common[(one + 1) * wide + other + 1] + 1
            } else {
                common[(one + 1) * wide + other].max(common[one * wide + other + 1])
            };
        }
    }
    let mut left = [vec![], vec![]];
    let (mut one, mut other) = (0, 0);
    while one < first.len() || other < second.len() {
        if one < first.len() && other < second.len() && first[one] == second[other] {
            (one, other) = (one + 1, other + 1);
        } else if other == second.len()
            || (one < first.len() && common[(one + 1) * wide + other] >= common[one * wide + other + 1])
        {
            left[0].push(start + one);
            one += 1;
        } else {
            left[1].push(start + other);
            other += 1;
        }
    }
    (left, cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(first: &str, second: &str, gone: &[usize], new: &[usize]) {
        let [first, second]: [Vec<&str>; 2] = [first, second].map(|text| text.split_whitespace().collect());
        assert_eq!(differing([&first, &second]), ([gone.to_vec(), new.to_vec()], false));
    }

    #[test]
    fn what_differs_is_as_little_as_can_be() {
        check("a b c", "a b c", &[], &[]);
        check("a b c", "a x c", &[1], &[1]);
        check("a b c", "b c a", &[0], &[2]);
        check("a b c d", "a c b d", &[1], &[2]);
        check("", "a", &[], &[0]);
        check("a a", "a", &[1], &[]);
        check("a b c a b b a", "c b a b a c", &[0, 1, 3], &[2, 5]);
    }

    #[test]
    fn of_very_many_lines_only_some_are_compared() {
        let many: Vec<String> = (0..3000).map(|line| line.to_string()).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let turned: Vec<&str> = many.iter().rev().copied().collect();
        let (left, cut) = differing([&many, &turned]);
        assert!(cut);
        assert!(left.iter().all(|left| left.len() <= MOST));
        assert_eq!(differing([&many, &many[..10]]).0[0].len(), MOST);
    }
}
