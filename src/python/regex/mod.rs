//! Regular expressions as Python's `re` has them: a pattern becomes a small program, which a matcher runs with
//! backtracking. What is made of matches is in prelude/re.py.

mod group;
mod matcher;
mod parse;
mod program;
mod set;

pub use matcher::Match;

use program::Op;

/// The flags, with the values that `re` gives them.
pub mod flags {
    pub const IGNORECASE: i64 = 2;
    pub const MULTILINE: i64 = 8;
    pub const DOTALL: i64 = 16;
    pub const UNICODE: i64 = 32;
    pub const VERBOSE: i64 = 64;
    pub const ASCII: i64 = 256;
}

/// A pattern that can be matched.
pub struct Regex {
    ops: Vec<Op>,
    /// How many groups it has, without the whole.
    pub groups: usize,
    /// The groups that have names.
    pub names: Vec<(String, usize)>,
    /// The flags that it was given, and those in its text.
    pub flags: i64,
    /// How many places its loops keep.
    marks: usize,
}

/// What is wrong with a pattern, and at which character.
#[derive(Debug, PartialEq)]
pub struct Wrong {
    pub message: String,
    pub at: Option<usize>,
}

/// How a match has to lie.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// At the first place where there is one.
    Search,
    /// From the start.
    Match,
    /// From the start to the end.
    Full,
}

impl Regex {
    /// Reads a pattern. `bytes` says whether it is for bytes, which have no letters beyond ASCII.
    ///
    /// # Errors
    /// What `re.compile` says about a text that is no pattern (Lib/re/_parser.py).
    pub fn new(pattern: &str, flags: i64, bytes: bool) -> Result<Regex, Wrong> {
        let parsed = parse::parse(pattern, flags, bytes)?;
        program::program(parsed)
    }

    /// The groups of a match in the characters from `from` to `to`; the steps it may take go down.
    ///
    /// # Errors
    /// When the steps are used up.
    pub fn find(
        &self,
        text: &[char],
        (from, to): (usize, usize),
        how: How,
        steps: &mut u64,
    ) -> Result<Option<Match>, ()> {
        matcher::find(self, text, (from, to), how, steps)
    }

    /// All matches that do not overlap, as `finditer` has them (an empty one may follow on another).
    ///
    /// # Errors
    /// When the steps are used up.
    pub fn find_all(
        &self,
        text: &[char],
        (from, to): (usize, usize),
        most: usize,
        steps: &mut u64,
    ) -> Result<Vec<Match>, ()> {
        matcher::find_all(self, text, (from, to), most, steps)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pattern: &str, text: &str) -> Vec<String> {
        let regex = Regex::new(pattern, 0, false).expect("a pattern");
        let text: Vec<char> = text.chars().collect();
        let all = regex.find_all(&text, (0, text.len()), usize::MAX, &mut 100_000).expect("it ends");
        all.iter().map(|m| m[0].map_or(String::new(), |(a, b)| text[a..b].iter().collect())).collect()
    }

    #[test]
    fn regex_finds() {
        assert_eq!(found(r"\d+", "a12b3"), ["12", "3"]);
        assert_eq!(found(r"(?<=a)b|c{2,3}?", "ab cccc"), ["b", "cc", "cc"]);
        assert_eq!(found(r"x*", "axb"), ["", "x", "", ""]);
        assert_eq!(found(r"(?i)(a)\1(?!c)", "AabaAC aA"), ["Aa", "aA"]);
    }

    #[test]
    fn regex_that_never_ends_is_stopped() {
        let regex = Regex::new("(a|aa)+$", 0, false).expect("a pattern");
        let text: Vec<char> = "a".repeat(60).chars().chain(['b']).collect();
        assert_eq!(regex.find(&text, (0, text.len()), How::Search, &mut 100_000), Err(()));
    }

    #[test]
    fn regex_says_what_is_wrong() {
        for (pattern, message) in [
            ("(a", "missing ), unterminated subpattern"),
            ("a)", "unbalanced parenthesis"),
            ("*a", "nothing to repeat"),
            ("[a", "unterminated character set"),
            ("a**", "multiple repeat"),
            (r"\1", "invalid group reference 1"),
            ("(?<=a+)b", "look-behind requires fixed-width pattern"),
        ] {
            let wrong = Regex::new(pattern, 0, false).err().map(|wrong| wrong.message);
            assert_eq!(wrong.as_deref(), Some(message), "{pattern}");
        }
    }
}
