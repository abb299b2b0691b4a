//! Sorting as a sequence of questions "is this key less than that one?", so that Python code can answer
//! them. Up to 64 keys the questions are CPython's, in its order (Objects/listobject.c: the longest run
//! at the start, then insertion by halving); longer lists are runs of that kind, merged.

/// Where the sort is.
enum State {
    /// Looking for the end of the first stretch that does not fall.
    Rising {
        at: usize,
    },
    /// It has ended at a smaller key: is it a stretch of equal ones?
    FirstLast {
        at: usize,
    },
    /// Looking for the end of a falling stretch; the last so many keys of it are equal.
    Falling {
        at: usize,
        equal: usize,
    },
    /// The next key is not smaller: is it larger?
    Larger {
        at: usize,
        equal: usize,
    },
    /// A turned stretch may go on rising.
    Extending {
        at: usize,
    },
    /// The key at `done` belongs between `low` and `high`.
    Inserting {
        done: usize,
        low: usize,
        high: usize,
    },
    Merging(Merge),
    Done,
}

/// Two neighbouring runs on the way to be one.
struct Merge {
    /// Which runs: this one and the next.
    run: usize,
    left: usize,
    right: usize,
    merged: Vec<usize>,
}

/// A sort in progress.
pub struct Sorter {
    /// The keys by number, in the order so far.
    order: Vec<usize>,
    /// Where the run in progress begins, and where it has to reach.
    start: usize,
    end: usize,
    shortest: usize,
    /// Where the finished runs begin.
    runs: Vec<usize>,
    state: State,
}

/// The length that short runs are brought to.
fn shortest_run(mut n: usize) -> usize {
    let mut rest = 0;
    while n >= 64 {
        rest |= n & 1;
        n >>= 1;
    }
    n + rest
}

impl Sorter {
    pub fn new(len: usize) -> Sorter {
        let state = if len < 2 { State::Done } else { State::Rising { at: 1 } };
        let order = (0..len).collect();
        Sorter { order, start: 0, end: len, shortest: shortest_run(len), runs: Vec::new(), state }
    }

    /// The numbers of the keys, in their order when the sort is done.
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// The next question, as numbers of two keys; `None` when the sort is done.
    pub fn question(&mut self) -> Option<(usize, usize)> {
        let ask = |a: usize, b: usize| Some((self.order[self.start + a], self.order[self.start + b]));
        match &self.state {
            State::Rising { at } | State::Falling { at, .. } | State::Extending { at } => ask(*at, at - 1),
            State::FirstLast { at } => ask(0, at - 1),
            State::Larger { at, .. } => ask(at - 1, *at),
            State::Inserting { done, low, high } => ask(*done, (low + high) / 2),
            State::Merging(merge) => Some((self.order[merge.right], self.order[merge.left])),
            State::Done => None,
        }
    }

    /// How many keys the run in progress may have.
    fn room(&self) -> usize {
        self.end - self.start
    }

    fn turn(&mut self, from: usize, to: usize) {
        self.order[self.start + from..self.start + to].reverse();
    }

    /// The answer to the last question.
    pub fn answer(&mut self, less: bool) {
        let room = self.room();
        match std::mem::replace(&mut self.state, State::Done) {
            State::Rising { at } if !less => {
                if at + 1 < room {
                    self.state = State::Rising { at: at + 1 };
                } else {
                    self.ran(at + 1);
                }
            }
            State::Rising { at: 1 } => self.falling(2, 0),
            State::Rising { at } => self.state = State::FirstLast { at },
            State::FirstLast { at } if less => self.ran(at),
            State::FirstLast { at } => {
                self.turn(0, at);
                self.falling(at + 1, 0);
            }
            State::Falling { at, equal } if less => {
                self.unequal(at, equal);
                self.falling(at + 1, 0);
            }
            State::Falling { at, equal } => self.state = State::Larger { at, equal },
            State::Larger { at, equal } if less => self.fallen(at, equal),
            State::Larger { at, equal } => self.falling(at + 1, equal + 1),
            State::Extending { at } if less => self.ran(at),
            State::Extending { at } => self.extending(at + 1),
            State::Inserting { done, low, high } => {
                let middle = (low + high) / 2;
                let (low, high) = if less { (low, middle) } else { (middle + 1, high) };
                if low < high {
                    self.state = State::Inserting { done, low, high };
                } else {
                    self.order[self.start + low..=self.start + done].rotate_right(1);
                    self.insert(done + 1);
                }
            }
            State::Merging(mut merge) => {
                let side = if less { &mut merge.right } else { &mut merge.left };
                merge.merged.push(self.order[*side]);
                *side += 1;
                self.merge_on(merge);
            }
            State::Done => {}
        }
    }

    /// Equal keys at the end of a falling stretch keep their order when all of it is turned.
    fn unequal(&mut self, at: usize, equal: usize) {
        if equal > 0 {
            self.turn(at - equal - 1, at);
        }
    }

    fn falling(&mut self, at: usize, equal: usize) {
        if at < self.room() {
            self.state = State::Falling { at, equal };
        } else {
            self.fallen(at, equal);
        }
    }

    fn fallen(&mut self, at: usize, equal: usize) {
        self.unequal(at, equal);
        self.turn(0, at);
        self.extending(at);
    }

    fn extending(&mut self, at: usize) {
        if at < self.room() {
            self.state = State::Extending { at };
        } else {
            self.ran(at);
        }
    }

    /// The run has so many keys by itself.
    fn ran(&mut self, len: usize) {
        let wanted = self.shortest.min(self.room());
        self.end = self.start + len.max(wanted);
        self.insert(len);
    }

    fn insert(&mut self, done: usize) {
        if done < self.room() {
            self.state = State::Inserting { done, low: 0, high: done };
            return;
        }
        // The run is complete: the next one, or the merges.
        self.runs.push(self.start);
        let len = self.order.len();
        self.start = self.end;
        self.end = len;
        match len - self.start {
            0 => {
                self.runs.push(len);
                self.start = 0;
                self.merge(0);
            }
            1 => self.ran(1),
            _ => self.state = State::Rising { at: 1 },
        }
    }

    /// Merges the run with the next one; after the last pair, from the first again.
    fn merge(&mut self, run: usize) {
        let run = if run + 2 < self.runs.len() { run } else { 0 };
        if self.runs.len() < 3 {
            self.state = State::Done;
            return;
        }
        let (left, right) = (self.runs[run], self.runs[run + 1]);
        self.state = State::Merging(Merge { run, left, right, merged: Vec::new() });
    }

    fn merge_on(&mut self, mut merge: Merge) {
        let (middle, end) = (self.runs[merge.run + 1], self.runs[merge.run + 2]);
        if merge.left < middle && merge.right < end {
            self.state = State::Merging(merge);
            return;
        }
        merge.merged.extend_from_slice(&self.order[merge.left..middle]);
        merge.merged.extend_from_slice(&self.order[merge.right..end]);
        let start = self.runs[merge.run];
        self.order[start..end].copy_from_slice(&merge.merged);
        self.runs.remove(merge.run + 1);
        self.merge(merge.run + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::Sorter;

    #[test]
    fn sorts_and_keeps_equal_keys_in_order() {
        let mut seed = 7u64;
        for len in 0..300 {
            let mut random = || {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                (seed >> 33) % (1 + len as u64 / 2)
            };
            let keys: Vec<u64> = (0..len).map(|_| random()).collect();
            let mut sorter = Sorter::new(len);
            while let Some((a, b)) = sorter.question() {
                sorter.answer(keys[a] < keys[b]);
            }
            let mut wanted: Vec<usize> = (0..len).collect();
            wanted.sort_by_key(|&i| keys[i]);
            assert_eq!(sorter.order(), wanted, "{keys:?}");
        }
    }
}
