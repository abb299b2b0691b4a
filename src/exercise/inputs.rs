//! The inputs of an exercise's program: lines `name = value` at its top, which knobs and checks set.
//!
//! They are found by how the line begins, so they go on working in a text that a learner has changed.

/// The value that the text gives to an input: what stands between `=` and a comment or the line's end.
pub fn read<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (start, end) = place(text, name)?;
    Some(&text[start..end])
}

/// The text with another value there; `None` where it has no such line.
pub fn write(text: &str, name: &str, value: &str) -> Option<String> {
    let (start, end) = place(text, name)?;
    Some(format!("{}{value}{}", &text[..start], &text[end..]))
}

fn place(text: &str, name: &str) -> Option<(usize, usize)> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let value = line.strip_prefix(name).and_then(|rest| rest.trim_start().strip_prefix('='));
        if let Some(value) = value.filter(|value| !value.starts_with('=')) {
            let begins = start + line.len() - value.trim_start().len();
            let written = value.trim_start().split(['#', '\n', '\r']).next().unwrap_or_default();
            return Some((begins, begins + written.trim_end().len()));
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_are_found_and_set() {
        let text = "pages = 9  # so many\nlimit= 3\r\nx == 1\n";
        assert_eq!(read(text, "pages"), Some("9"));
        assert_eq!(read(text, "limit"), Some("3"));
        assert_eq!((read(text, "page"), read(text, "x"), read("", "x")), (None, None, None));
        let set = write(text, "pages", "14").and_then(|text| write(&text, "limit", "5"));
        assert_eq!(set.as_deref(), Some("pages = 14  # so many\nlimit= 5\r\nx == 1\n"));
        assert_eq!(write("limit =", "limit", "5").as_deref(), Some("limit =5"));
        assert_eq!(write("    limit = 3", "limit", "5"), None);
    }
}
