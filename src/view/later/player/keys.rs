//! What keys mean, as in video players.

use super::ask::{Ask, Stride};

/// The keys as the list of them shows them, and the name of the text that says what they do.
pub const LIST: [(&str, &str); 13] = [
    ("Space, K", "key_play"),
    ("←  →", "key_step"),
    (",  .", "key_line"),
    ("[  ]", "key_turn"),
    ("Shift + ←  →", "key_lane"),
    ("Home, End", "key_ends"),
    ("0 … 9", "key_part"),
    ("+  -  F", "key_zoom"),
    ("↑  ↓", "key_moments"),
    ("Enter", "key_numbers"),
    ("↑  ↓  ←  →  Enter", "key_number"),
    ("Alt + ↑  ↓, Ctrl + ]", "key_editor"),
    ("Esc, ?", "key_rest"),
];

/// What a key asks for, if anything.
pub fn meaning(key: &str, shift: bool) -> Option<Ask> {
    let by = |stride, ahead| Some(Ask::StepBy { stride, ahead });
    match key {
        "ArrowRight" if shift => by(Stride::Lane, true),
        "ArrowLeft" if shift => by(Stride::Lane, false),
        "ArrowRight" => Some(Ask::Step { ahead: true }),
        "ArrowLeft" => Some(Ask::Step { ahead: false }),
        "." => by(Stride::Line, true),
        "," => by(Stride::Line, false),
        "]" => by(Stride::Turn, true),
        "[" => by(Stride::Turn, false),
        "Home" => Some(Ask::Part(0.0)),
        "End" => Some(Ask::Part(1.0)),
        "+" | "=" => Some(Ask::Zoom(2.0, None)),
        "-" => Some(Ask::Zoom(0.5, None)),
        "f" | "F" => Some(Ask::Show(None)),
        "?" => Some(Ask::Help),
        "Escape" => Some(Ask::Nothing),
        _ => {
            let digit = key.parse::<u8>().ok().filter(|_| key.len() == 1)?;
            Some(Ask::Part(f64::from(digit) / 10.0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_mean_what_they_do_in_players() {
        assert_eq!(meaning("0", false), Some(Ask::Part(0.0)));
        assert_eq!(meaning("9", false), Some(Ask::Part(0.9)));
        assert_eq!(meaning("10", false), None);
        assert_eq!(meaning("ArrowLeft", false), Some(Ask::Step { ahead: false }));
        assert_eq!(meaning(".", false), Some(Ask::StepBy { stride: Stride::Line, ahead: true }));
        assert_eq!(meaning("x", false), None);
        assert_eq!(meaning("", false), None);
    }
}
