//! What a person wrote, kept in the browser: programs by their names, and a draft of each scenario that was changed.
//!
//! Nothing in here is ever overwritten but by what was made of that very text: whoever writes says what stood there
//! when it was read, and where something else stands by now, such as another tab's, a new name is taken.

use crate::link::Written;
use std::rc::Rc;

/// Where texts are kept, by their keys. The numbers in keys go up when old texts no longer fit.
pub trait Store {
    fn get(&self, key: &str) -> Option<String>;
    /// Keeps a text, or lets it go; false if it could not be kept.
    fn set(&self, key: &str, text: Option<&str>) -> bool;
    fn keys(&self) -> Vec<String>;
}

const PROGRAM: &str = "interleave-program-1/";
const DRAFT: &str = "interleave-draft-1/";
const OPEN: &str = "interleave-open-1";

pub struct Shelf<'a>(pub &'a dyn Store);

/// What came of keeping a text.
#[derive(PartialEq, Debug)]
pub enum Kept {
    /// Under this name.
    As(Rc<str>),
    /// The browser does not allow it, or has no room.
    Failed,
}

impl Shelf<'_> {
    /// The names of all programs, in alphabetical order.
    pub fn names(&self) -> Vec<Rc<str>> {
        let keys = self.0.keys();
        let mut names: Vec<Rc<str>> =
            keys.iter().filter_map(|key| key.strip_prefix(PROGRAM)).map(Rc::from).collect();
        names.sort();
        names
    }

    pub fn text(&self, name: &str) -> Option<String> {
        self.0.get(&format!("{PROGRAM}{name}"))
    }

    /// The program with this very text.
    pub fn named(&self, text: &str) -> Option<Rc<str>> {
        self.names().into_iter().find(|name| self.text(name).as_deref() == Some(text))
    }

    /// The program that was open last, if it is still there.
    pub fn open(&self) -> Option<(Rc<str>, String)> {
        let name = self.0.get(OPEN)?;
        let text = self.text(&name)?;
        Some((name.into(), text))
    }

    pub fn set_open(&self, name: &str) {
        self.0.set(OPEN, Some(name));
    }

    /// A name that no program has: this one, or with a number behind it.
    pub fn free(&self, name: &str) -> Rc<str> {
        let name = name.trim();
        let taken = self.names();
        let is_free = |name: &str| taken.iter().all(|taken| &**taken != name);
        if is_free(name) {
            return name.into();
        }
        let numbered = (2..).map(|number| format!("{name} {number}"));
        numbered.into_iter().find(|name| is_free(name)).unwrap_or_default().into()
    }

    /// Keeps a program under a name that none has.
    pub fn add(&self, name: &str, text: &str) -> Kept {
        let name = self.free(name);
        if self.0.set(&format!("{PROGRAM}{name}"), Some(text)) { Kept::As(name) } else { Kept::Failed }
    }

    /// Keeps what was made of the program of this name, which was `before` when it was read; under another name if
    /// something else stands there by now.
    pub fn put(&self, name: &str, before: &str, text: &str) -> Kept {
        match self.text(name) {
            Some(now) if now != before && now != text => self.add(name, text),
            _ if self.0.set(&format!("{PROGRAM}{name}"), Some(text)) => Kept::As(name.into()),
            _ => Kept::Failed,
        }
    }

    /// Another name for a program; a free one close to it if another program has it.
    pub fn rename(&self, name: &str, next: &str) -> Kept {
        let next = next.trim();
        let Some(text) = self.text(name).filter(|_| !next.is_empty() && next != name) else {
            return Kept::As(name.into());
        };
        let kept = self.add(next, &text);
        if kept != Kept::Failed {
            self.remove(name);
        }
        kept
    }

    pub fn remove(&self, name: &str) {
        self.0.set(&format!("{PROGRAM}{name}"), None);
    }

    /// What a person made of a scenario's programs.
    pub fn draft(&self, scenario: &str) -> Option<Written> {
        let texts = self.0.get(&format!("{DRAFT}{scenario}"))?;
        Some(texts.split('\0').map(Rc::from).collect())
    }

    pub fn set_draft(&self, scenario: &str, written: &Written) -> bool {
        let texts = written.iter().map(|text| &**text).collect::<Vec<_>>().join("\0");
        self.0.set(&format!("{DRAFT}{scenario}"), Some(&texts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::collections::BTreeMap;

    #[derive(Default)]
    struct Memory(RefCell<BTreeMap<String, String>>);

    impl Store for Memory {
        fn get(&self, key: &str) -> Option<String> {
            self.0.borrow().get(key).cloned()
        }

        fn set(&self, key: &str, text: Option<&str>) -> bool {
            match text {
                Some(text) if text.len() > 20 => return false,
                Some(text) => self.0.borrow_mut().insert(key.to_owned(), text.to_owned()),
                None => self.0.borrow_mut().remove(key),
            };
            true
        }

        fn keys(&self) -> Vec<String> {
            self.0.borrow().keys().cloned().collect()
        }
    }

    #[test]
    fn nothing_is_overwritten_but_by_what_was_made_of_it() {
        let memory = Memory::default();
        let shelf = Shelf(&memory);
        assert_eq!(shelf.add(" a ", "1"), Kept::As("a".into()));
        assert_eq!(shelf.add("a", "2"), Kept::As("a 2".into()));
        assert_eq!(shelf.put("a", "1", "11"), Kept::As("a".into()));
        // Another tab has written since.
        assert_eq!(shelf.put("a", "1", "12"), Kept::As("a 3".into()));
        assert_eq!(shelf.put("a 3", "12", "a text that finds no room"), Kept::Failed);
        assert_eq!(shelf.rename("a 3", "a 2"), Kept::As("a 2 2".into()));
        assert_eq!(shelf.rename("a", "  "), Kept::As("a".into()));
        let texts: Vec<_> =
            shelf.names().iter().map(|name| format!("{name}: {:?}", shelf.text(name))).collect();
        assert_eq!(texts, ["a: Some(\"11\")", "a 2: Some(\"2\")", "a 2 2: Some(\"12\")"]);
        assert_eq!(shelf.named("2").as_deref(), Some("a 2"));
        shelf.set_open("a 2");
        assert_eq!(shelf.open(), Some(("a 2".into(), "2".to_owned())));
        shelf.remove("a 2");
        assert_eq!(shelf.open(), None);
    }

    #[test]
    fn drafts_have_a_text_for_each_program() {
        let memory = Memory::default();
        let shelf = Shelf(&memory);
        let written: Written = ["x = 1", "y"].map(Rc::from).into();
        assert_eq!(shelf.draft("gather"), None);
        assert!(shelf.set_draft("gather", &written));
        assert_eq!(shelf.draft("gather"), Some(written));
        assert!(shelf.names().is_empty());
    }
}
