//! The colours of the style sheet, read again when the theme changes.

use web_sys::CssStyleDeclaration;

pub struct Palette {
    pub ink: String,
    pub soft: String,
    pub line: String,
    pub error: String,
    pub panel: String,
    /// By hue, from 0: running, and waiting.
    pub solid: [String; 6],
    pub light: [String; 6],
    pub font: String,
    /// For what is written into bars.
    pub small: String,
}

impl Palette {
    pub fn read(style: &CssStyleDeclaration) -> Palette {
        let value = |name: &str| style.get_property_value(name).unwrap_or_default().trim().to_owned();
        let hues = |letter: char| std::array::from_fn(|hue| value(&format!("--{letter}{}", hue + 1)));
        Palette {
            ink: value("--ink"),
            soft: value("--soft"),
            line: value("--line"),
            error: value("--error"),
            panel: value("--panel"),
            solid: hues('l'),
            light: hues('w'),
            font: format!("12px {}", value("--sans")),
            small: format!("600 11px {}", value("--sans")),
        }
    }
}
