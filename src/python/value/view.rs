//! What `dict.keys()`, `dict.values()` and `dict.items()` give, and what the dictionary of a class is seen through.

use super::{Dict, Value};
use std::rc::Rc;

/// A dictionary, seen as a collection of its keys, of its values, or of both.
pub struct View {
    pub dict: Rc<Dict>,
    pub kind: ViewKind,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ViewKind {
    Keys,
    Values,
    Items,
    /// `mappingproxy`: the dictionary itself, to be read only.
    Proxy,
}

impl ViewKind {
    /// What an entry is to this view.
    pub fn item(self, key: &Value, value: &Value) -> Value {
        match self {
            ViewKind::Keys | ViewKind::Proxy => key.clone(),
            ViewKind::Values => value.clone(),
            ViewKind::Items => Value::tuple(vec![key.clone(), value.clone()]),
        }
    }
}

impl View {
    pub fn value(dict: Rc<Dict>, kind: ViewKind) -> Value {
        Value::View(Rc::new(View { dict, kind }))
    }

    /// Whether it is a dictionary to be read only, and no set of its parts.
    pub fn is_proxy(&self) -> bool {
        self.kind == ViewKind::Proxy
    }

    /// All of its items.
    pub fn items(&self) -> Vec<Value> {
        self.dict.entries.borrow().iter().map(|(k, v)| self.kind.item(&k.value, v)).collect()
    }
}
