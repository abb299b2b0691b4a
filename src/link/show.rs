//! What of the page is shown: in an embedded picture, and of the player on the whole page.

/// What is shown besides the transport, which always is. On the whole page only the player's parts mean something:
/// the others are there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Show(u8);

/// What may be asked for, as links name it, in the order in which they do.
const NAMES: [(&str, Show); 8] = [
    ("bars", Show::BARS),
    ("code", Show::CODE),
    ("console", Show::CONSOLE),
    ("sliders", Show::SLIDERS),
    ("loop", Show::LOOP),
    ("tools", Show::TOOLS),
    ("arrows", Show::ARROWS),
    ("differences", Show::DIFFERENCES),
];

impl Show {
    pub const BARS: Show = Show(1);
    pub const CODE: Show = Show(2);
    pub const CONSOLE: Show = Show(4);
    pub const SLIDERS: Show = Show(8);
    /// The event loop, opened.
    pub const LOOP: Show = Show(16);
    /// The player's tools.
    pub const TOOLS: Show = Show(32);
    /// The arrows of all lanes, not only those of the selected one.
    pub const ARROWS: Show = Show(64);
    /// What differs between the scenario's programs.
    pub const DIFFERENCES: Show = Show(128);

    pub fn has(self, what: Show) -> bool {
        self.0 & what.0 != 0
    }

    /// With this part, or without it.
    pub fn with(self, what: Show, shown: bool) -> Show {
        Show(if shown { self.0 | what.0 } else { self.0 & !what.0 })
    }

    /// The player's tools are shown: they were asked for, or the event loop, which stands among them.
    pub fn has_tools(self) -> bool {
        self.has(Show::TOOLS) || self.has(Show::LOOP)
    }

    /// With this part if it is without it, or the other way round.
    pub fn toggled(self, what: Show) -> Show {
        self.with(what, !self.has(what))
    }

    /// What an embedded picture may be asked for, with their names.
    pub fn of_embed() -> &'static [(&'static str, Show)] {
        &NAMES[..5]
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
