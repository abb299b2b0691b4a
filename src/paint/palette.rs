//! The colours and the letters of the picture, which are the style sheet's.

/// Colours as a style sheet writes them.
pub struct Palette {
    pub ink: String,
    pub soft: String,
    pub line: String,
    pub error: String,
    pub panel: String,
    /// By hue, from 0: running, and waiting.
    pub solid: [String; 6],
    pub light: [String; 6],
    /// For what is written beside bars.
    pub font: String,
    /// For what is written into bars.
    pub small: String,
}

impl Palette {
    /// The families of letters, as a style sheet lists them.
    pub fn families(&self) -> &str {
        self.font.split_once("px ").map_or("", |(_, families)| families)
    }

    /// The one of these tokens: `value` says what stands for `ink`, `l1` and so on.
    pub fn of(value: impl Fn(&str) -> String) -> Palette {
        let hues = |letter: char| std::array::from_fn(|hue| value(&format!("{letter}{}", hue + 1)));
        Palette {
            ink: value("ink"),
            soft: value("soft"),
            line: value("line"),
            error: value("error"),
            panel: value("panel"),
            solid: hues('l'),
            light: hues('w'),
            font: format!("12px {}", value("sans")),
            small: format!("600 11px {}", value("sans")),
        }
    }
}
