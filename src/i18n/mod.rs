//! The languages that people read here, and the texts of the page in each of them.
//!
//! A text is a field of one struct that exists once a language, so a missing one does not compile.

mod en;
mod exercise;
mod ko;
mod marks;
mod taken;
mod texts;

pub use exercise::ExerciseTexts;
pub use marks::MarkTexts;
pub use taken::TakenTexts;
pub use texts::{UiTexts, fill};

/// A language of the page.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Lang {
    Ko,
    En,
}

impl Lang {
    /// As `<html lang>` and links write it.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Ko => "ko",
            Lang::En => "en",
        }
    }

    /// The language that a browser's tag (`ko-KR`) means, if it is one of ours.
    pub fn of_tag(tag: &str) -> Option<Lang> {
        match tag.split(['-', '_']).next()? {
            "ko" => Some(Lang::Ko),
            "en" => Some(Lang::En),
            _ => None,
        }
    }

    /// The first of a browser's tags that is ours; English if none is.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Lang {
        tags.into_iter().find_map(Lang::of_tag).unwrap_or(Lang::En)
    }

    pub fn other(self) -> Lang {
        match self {
            Lang::Ko => Lang::En,
            Lang::En => Lang::Ko,
        }
    }

    pub fn texts(self) -> &'static UiTexts {
        match self {
            Lang::Ko => &ko::KO,
            Lang::En => &en::EN,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_of_ours_is_taken() {
        assert_eq!(Lang::preferred(["ko-KR", "en-US"]), Lang::Ko);
        assert_eq!(Lang::preferred(["de", "en-GB", "ko"]), Lang::En);
        assert_eq!(Lang::preferred(["fr", "kok"]), Lang::En);
        assert_eq!(Lang::preferred([]), Lang::En);
    }

    #[test]
    fn no_text_is_empty_but_those_around_a_number() {
        for lang in [Lang::Ko, Lang::En] {
            let texts = lang.texts();
            let all = [texts.play, texts.pause, texts.restart, texts.output, texts.share, texts.shared];
            assert!(all.iter().all(|text| !text.is_empty()));
        }
    }
}
