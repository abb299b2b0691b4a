//! What of the page an embedded picture shows.

/// What is shown besides the transport, which always is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Show(u8);

/// What may be asked for, as links name it, in the order in which they do.
const NAMES: [(&str, Show); 5] = [
    ("bars", Show::BARS),
    ("code", Show::CODE),
    ("console", Show::CONSOLE),
    ("sliders", Show::SLIDERS),
    ("loop", Show::LOOP),
];

impl Show {
    pub const BARS: Show = Show(1);
    pub const CODE: Show = Show(2);
    pub const CONSOLE: Show = Show(4);
    pub const SLIDERS: Show = Show(8);
    /// The event loop, opened.
    pub const LOOP: Show = Show(16);

    pub fn has(self, what: Show) -> bool {
        self.0 & what.0 != 0
    }

    /// With this part, or without it.
    pub fn with(self, what: Show, shown: bool) -> Show {
        Show(if shown { self.0 | what.0 } else { self.0 & !what.0 })
    }

    /// All parts, with their names.
    pub fn all() -> [(&'static str, Show); 5] {
        NAMES
    }

    /// Reads names with commas between them; `None` if there is none, or one that is not known.
    #[inline(never)]
    pub(super) fn read(text: &str) -> Option<Show> {
        let of = |name: &str| NAMES.iter().find(|(known, _)| *known == name).map(|(_, part)| *part);
        text.split(',').try_fold(Show(0), |shown, name| Some(shown.with(of(name)?, true)))
    }

    #[inline(never)]
    pub(super) fn write(self) -> String {
        let names = NAMES.iter().filter(|(_, part)| self.has(*part)).map(|(name, _)| *name);
        names.collect::<Vec<_>>().join(",")
    }
}

/// The bars alone.
impl Default for Show {
    fn default() -> Show {
        Show::BARS
    }
}
