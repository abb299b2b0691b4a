//! Stands in for the tables of Unicode normalization on the page, where they would be a fifth of
//! what is loaded: the browser has them. The parser asks for NFKC only, of names beyond ASCII.

/// What the parser uses of the crate.
pub trait UnicodeNormalization {
    /// The characters in normalization form KC.
    fn nfkc(self) -> std::vec::IntoIter<char>;
}

impl UnicodeNormalization for &str {
    #[cfg(target_arch = "wasm32")]
    fn nfkc(self) -> std::vec::IntoIter<char> {
        let normalized = String::from(js_sys::JsString::from(self).normalize("NFKC"));
        normalized.chars().collect::<Vec<char>>().into_iter()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn nfkc(self) -> std::vec::IntoIter<char> {
        use unicode_normalization_alignments::UnicodeNormalization as Tables;
        Tables::nfkc(self).map(|(character, _)| character).collect::<Vec<char>>().into_iter()
    }
}

/// Whether the text is in normalization form KC already.
pub fn is_nfkc(text: &str) -> bool {
    text.is_ascii() || text.nfkc().eq(text.chars())
}

#[cfg(test)]
mod tests {
    use super::UnicodeNormalization;

    #[test]
    fn names_become_what_cpython_makes_of_them() {
        let check = |name: &str, expect: &str| assert_eq!(name.nfkc().collect::<String>(), expect);
        check("ｘ１", "x1");
        check("ﬁn", "fin");
        check("가", "가");
        check("e\u{301}", "é");
    }
}
