//! How wide letters are, where nobody can measure them: near enough to leave them room.

/// Some systems' letters are wider than others'.
const WIDE: f64 = 1.06;

/// The width of a text in a usual sans serif font of this size.
pub fn width(text: &str, size: f64, is_bold: bool) -> f64 {
    let ems: f64 = text.chars().map(em).sum();
    ems * size * if is_bold { WIDE * 1.07 } else { WIDE }
}

/// As much of a text as there is room for, with a sign that there is more.
pub fn fitting(text: &str, size: f64, room: f64) -> String {
    if width(text, size, false) <= room {
        return text.to_owned();
    }
    let room = room - size * em('…');
    let mut taken = 0.0;
    let fits = |letter: &char| {
        taken += size * em(*letter);
        taken <= room
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// A text in lines that have room, broken between words where that can be.
pub fn lines(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, size, true) + width(word, size, true) + size * em(' ') <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The width of a letter in parts of the font's size.
fn em(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '·' | ' ' => 0.28,
        'f' | 'r' | 't' | 'I' | '(' | ')' | '[' | ']' | '{' | '}' | '/' | '\\' | '-' | '"' | '*' => 0.38,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' => 0.88,
        'A'..='Z' | '&' | '+' | '=' | '<' | '>' | '~' | '#' | '×' | '→' => 0.68,
        '0'..='9' | 'a'..='z' | '_' | '$' | '?' => 0.57,
        '\0'..='\u{1f}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0.0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f000}'..='\u{3ffff}' => 1.0,
        _ => 0.64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_where_there_is_no_room() {
        assert_eq!(fitting("download", 10.0, 100.0), "download");
        assert_eq!(fitting("download_everything", 10.0, 60.0), "download_…");
        assert_eq!(fitting("내려받기", 10.0, 30.0), "내려…");
        assert!(width("한글", 12.0, false) > width("ab", 12.0, false));
    }

    #[test]
    fn long_titles_are_broken_between_words() {
        assert_eq!(lines("One and two", 10.0, 45.0), ["One and", "two"]);
        assert_eq!(lines("", 10.0, 45.0), Vec::<String>::new());
        assert_eq!(lines("unbreakable", 10.0, 1.0), ["unbreakable"]);
    }
}
