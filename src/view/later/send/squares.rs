//! A QR code of a link (ISO/IEC 18004), as the path of its dark squares.

use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// The margin that a reader needs, in squares.
const MARGIN: usize = 4;

/// How many squares it is wide with its margin, and an SVG path of the dark ones; `None` if the text is too long for
/// one (about 2,900 bytes).
#[inline(never)]
pub fn squares(text: &str) -> Option<(usize, String)> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    let width = code.width();
    let colors = code.to_colors();
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|color| **color == Color::Dark).count();
            if run > 0 {
                // Writing to a String does not fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN);
            }
            x += run.max(1);
        }
    }
    Some((width + 2 * MARGIN, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_becomes_squares_and_a_very_long_one_does_not() {
        let (width, path) = squares("https://example.org/#/gather?a=5").expect("it is short");
        // 32 bytes are just what version 2 holds, which is 25 squares wide.
        assert_eq!(width, 25 + 2 * MARGIN);
        // The upper left corner has the frame of a finder: seven dark squares.
        assert!(path.starts_with("M4 4h7v1h-7z"), "{path}");
        assert_eq!(squares(&"x".repeat(3000)), None);
    }
}
