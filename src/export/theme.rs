//! The colours of a file: the tokens of the page's style sheet, which `build.rs` reads there.

use crate::paint::Palette;

include!(concat!(env!("OUT_DIR"), "/tokens.rs"));

/// Light or dark.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Theme {
    #[default]
    Light,
    Dark,
}

impl Theme {
    /// The colours and the letters.
    pub fn palette(self) -> Palette {
        let own = match self {
            Theme::Light => LIGHT,
            Theme::Dark => DARK,
        };
        let find = |tokens: &[(&str, &'static str)], name: &str| {
            tokens.iter().find(|(token, _)| *token == name).map(|(_, value)| *value)
        };
        // What the dark theme does not change is the light one's.
        Palette::of(|name| find(own, name).or_else(|| find(LIGHT, name)).unwrap_or_default().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_themes_have_all_colours() {
        for theme in [Theme::Light, Theme::Dark] {
            let palette = theme.palette();
            let Palette { ink, soft, line, error, panel, solid, light, .. } = &palette;
            let all = [ink, soft, line, error, panel].into_iter().chain(solid).chain(light);
            for colour in all {
                assert!(colour.starts_with('#') && matches!(colour.len(), 4 | 7), "{theme:?}: {colour:?}");
            }
            assert!(
                palette.font.starts_with("12px ") && palette.font.contains("Malgun Gothic"),
                "{}",
                palette.font
            );
        }
        assert_ne!(Theme::Light.palette().ink, Theme::Dark.palette().ink);
    }
}
