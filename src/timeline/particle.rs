//! Korean particles: which of two forms follows a word depends on how the word ends when spoken.

/// A particle: its form after a final consonant, and after a vowel.
#[derive(Clone, Copy)]
pub(super) struct Particle(&'static str, &'static str);

pub(super) const TOPIC: Particle = Particle("은", "는");
pub(super) const SUBJECT: Particle = Particle("이", "가");
pub(super) const WITH: Particle = Particle("과", "와");
pub(super) const OBJECT: Particle = Particle("을", "를");

impl Particle {
    /// Writes the word with its particle: `작업 1은`, `작업 2는`, and `worker은(는)` where the word's
    /// sound is anyone's guess.
    pub(super) fn after(self, word: &str, out: &mut String) {
        out.push_str(word);
        match ends_in_consonant(word) {
            Some(true) => out.push_str(self.0),
            Some(false) => out.push_str(self.1),
            None => {
                out.push_str(self.0);
                out.push('(');
                out.push_str(self.1);
                out.push(')');
            }
        }
    }
}

/// Whether the word's last sound is a consonant, judged by its last letter or digit; `None` for what
/// is neither Hangul nor a number.
fn ends_in_consonant(word: &str) -> Option<bool> {
    match word.chars().rev().find(|c| letters::is_alphabetic(*c) || letters::is_numeric(*c))? {
        // 영, 일, 삼, 육, 칠, 팔, and 십, 백, 천, 만 for the zeros at a number's end.
        '0' | '1' | '3' | '6' | '7' | '8' => Some(true),
        '2' | '4' | '5' | '9' => Some(false),
        syllable @ '가'..='힣' => Some(!(syllable as u32 - '가' as u32).is_multiple_of(28)),
        // A letter that stands alone is called by its name: 엘, 엠, 엔, 아르.
        letter @ 'A'..='Z' if letter != 'R' && alone(word) => Some(matches!(letter, 'L' | 'M' | 'N')),
        // However the rest of the word is read, these are heard as they stand: 메인, 폼, 콜; 포토, 키.
        'l' | 'm' | 'n' => Some(true),
        'a' | 'i' | 'o' | 'u' | 'y' => Some(false),
        _ => None,
    }
}

/// Whether the last word is one letter.
fn alone(word: &str) -> bool {
    word.split(' ').next_back().is_some_and(|last| last.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, expect: &str) {
        let mut out = String::new();
        TOPIC.after(word, &mut out);
        assert_eq!(out, expect);
    }

    #[test]
    fn particles_follow_the_sound() {
        for (n, particle) in [(0, "은"), (1, "은"), (2, "는"), (3, "은"), (4, "는"), (5, "는"), (6, "은")]
        {
            check(&format!("작업 {n}"), &format!("작업 {n}{particle}"));
        }
        for (n, particle) in [(7, "은"), (8, "은"), (9, "는"), (10, "은"), (12, "는"), (100, "은")] {
            check(&format!("작업 {n}"), &format!("작업 {n}{particle}"));
        }
        check("사과", "사과는");
        check("값", "값은");
        check("작업 (2)", "작업 (2)는");
        check("main", "main은");
        check("photo", "photo는");
        check("worker", "worker은(는)");
        check("A", "A는");
        check("작업 N", "작업 N은");
        check("CPU", "CPU은(는)");
        check("…", "…은(는)");
    }
}
