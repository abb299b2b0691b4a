//! Sets of characters: `[a-z]`, `\d`, `.` and their kin.

/// A class of characters that has a letter of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    Digit,
    Space,
    Word,
}

impl Class {
    pub fn has(self, c: char, ascii: bool) -> bool {
        match (self, ascii || c.is_ascii()) {
            (Class::Digit, true) => c.is_ascii_digit(),
            (Class::Digit, false) => letters::is_numeric(c) && !letters::is_alphabetic(c) && c.is_numeric(),
            (Class::Space, true) => {
                matches!(c, ' ' | '\t'..='\r') || (!ascii && matches!(c, '\x1c'..='\x1f'))
            }
            (Class::Space, false) => c.is_whitespace(),
            (Class::Word, true) => c.is_ascii_alphanumeric() || c == '_',
            (Class::Word, false) => letters::is_alphabetic(c) || letters::is_numeric(c),
        }
    }
}

/// One part of a set.
#[derive(Clone, Debug)]
pub enum Item {
    Range(char, char),
    Class(Class, bool),
}

/// The characters that match at one place.
#[derive(Clone, Debug)]
pub enum Set {
    /// One character; for all cases of it where case does not matter.
    Char(char),
    Folded(char),
    Any,
    /// All but the end of a line.
    Line,
    Of {
        items: Vec<Item>,
        negated: bool,
        folded: bool,
        ascii: bool,
    },
}

/// The character that stands for all cases of it.
pub fn fold(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let mut buffer = [0; 4];
    letters::lower(c.encode_utf8(&mut buffer)).chars().next().unwrap_or(c)
}

fn raise(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_uppercase();
    }
    let mut buffer = [0; 4];
    letters::upper(c.encode_utf8(&mut buffer)).chars().next().unwrap_or(c)
}

impl Set {
    pub fn has(&self, c: char) -> bool {
        match self {
            Set::Char(own) => *own == c,
            Set::Folded(own) => *own == c || *own == fold(c),
            Set::Any => true,
            Set::Line => c != '\n',
            Set::Of { items, negated, folded, ascii } => {
                let within = |c: char| {
                    items.iter().any(|item| match item {
                        Item::Range(first, last) => (*first..=*last).contains(&c),
                        Item::Class(class, not) => class.has(c, *ascii) != *not,
                    })
                };
                (within(c) || (*folded && (within(fold(c)) || within(raise(c))))) != *negated
            }
        }
    }
}
