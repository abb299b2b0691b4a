//! What stands in a file of XML: numbers in short, texts without what XML forbids.

use std::fmt::Write;

/// A number with two digits after the point at most, and no more than it needs.
pub fn number(value: f64) -> String {
    let hundredths = (value * 100.0).round();
    // What is no number stands for nothing.
    let hundredths = if hundredths.is_finite() { hundredths as i64 } else { 0 };
    let (sign, hundredths) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, rest) if rest.is_multiple_of(10) => format!("{sign}{whole}.{}", rest / 10),
        (whole, rest) => format!("{sign}{whole}.{rest:02}"),
    }
}

/// A text for between tags, or between the quotes of an attribute. What XML has no way to write is replaced.
pub fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // They would be taken for spaces.
            '\t' | '\n' | '\r' => {
                // Writing to a String does not fail.
                let _ = write!(escaped, "&#{};", letter as u32);
            }
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let all = [0.0, -0.001, 1.0, 1.5, 0.05, -2.25, 1e3, 0.999, f64::NAN].map(number);
        assert_eq!(all, ["0", "0", "1", "1.5", "0.05", "-2.25", "1000", "1", "0"]);
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(text("a<b> & \"c\"\n\0"), "a&lt;b&gt; &amp; &quot;c&quot;&#10;\u{fffd}");
    }
}
