//! Stands in for Unicode normalization, whose tables would be an eighth of what the page loads.
//!
//! Python takes two names for one when their NFKC forms are equal. What is kept of that is what a
//! keyboard or a file system really gives: Hangul that is spelled by its letters is put together into
//! syllables, which is arithmetic. All else stays as it was written.

/// The first code point of each kind of letter, and of the syllables (The Unicode Standard, 3.12).
const LEAD: u32 = 0x1100;
const VOWEL: u32 = 0x1161;
/// The one before the first trailing consonant: a syllable may go without.
const TRAIL: u32 = 0x11A7;
const SYLLABLE: u32 = 0xAC00;

const LEADS: u32 = 19;
const VOWELS: u32 = 21;
const TRAILS: u32 = 28;

/// The part of the real trait that the parser uses.
pub trait UnicodeNormalization<'a> {
    fn nfkc(self) -> Composed<'a>;
}

impl<'a> UnicodeNormalization<'a> for &'a str {
    fn nfkc(self) -> Composed<'a> {
        Composed { rest: self.chars() }
    }
}

/// Whether a text stays as it is.
pub fn is_nfkc(text: &str) -> bool {
    text.nfkc().eq(text.chars())
}

/// The characters of a text, Hangul letters put together.
pub struct Composed<'a> {
    rest: std::str::Chars<'a>,
}

impl Iterator for Composed<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let mut c = self.rest.next()?;
        while let Some(both) = self.rest.clone().next().and_then(|next| compose(c, next)) {
            self.rest.next();
            c = both;
        }
        Some(c)
    }
}

/// One syllable for a lead and a vowel, or for a syllable without a trail and a trail.
fn compose(a: char, b: char) -> Option<char> {
    let (a, b) = (u32::from(a), u32::from(b));
    let within = |c: u32, first: u32, count: u32| (first..first + count).contains(&c);
    if within(a, LEAD, LEADS) && within(b, VOWEL, VOWELS) {
        char::from_u32(SYLLABLE + ((a - LEAD) * VOWELS + (b - VOWEL)) * TRAILS)
    } else if within(a, SYLLABLE, LEADS * VOWELS * TRAILS)
        && (a - SYLLABLE).is_multiple_of(TRAILS)
        && within(b, TRAIL + 1, TRAILS - 1)
    {
        char::from_u32(a + (b - TRAIL))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hangul_letters_become_syllables() {
        assert_eq!("\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}1".nfkc().collect::<String>(), "한글1");
        assert!(is_nfkc("한글 é x") && !is_nfkc("\u{1100}\u{1161}"));
    }
}
