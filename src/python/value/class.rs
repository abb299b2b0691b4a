//! Classes, built-in and made by programs, and the instances of the latter.

use super::held::{self, Weight};
use super::types::{ExcKind, TypeId};
use super::{Dict, Finalizer, Finalizers, Str, Value};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A class as a value.
pub struct Class {
    pub name: Rc<str>,
    pub qualname: Rc<str>,
    /// What is printed before the name and a dot, where it is not `builtins`.
    pub module: Rc<str>,
    /// What its instances are made of: for a class of a program, the nearest built-in class above it.
    pub kind: ClassKind,
    /// Whether a program made it.
    pub user: bool,
    pub bases: Vec<Rc<Class>>,
    /// The order in which names are looked up after the class itself (C3).
    pub mro: Vec<Rc<Class>>,
    /// How many classes there are in its order before only built-in ones are left.
    pub users: usize,
    /// What the class body bound, and what was set later.
    pub dict: Rc<Dict>,
    /// The metaclass, if it is not `type`.
    pub meta: Option<Rc<Class>>,
    /// The names of `__slots__`, where neither the class nor one above it gives its instances a dict.
    pub slots: Option<Vec<Rc<Str>>>,
    /// Which of the methods that change how all attributes are found it has, itself or from above.
    pub hooks: Hooks,
}

held::buried!(Class: bases, mro, meta);

/// Methods that change how attributes are found, or what happens at the end.
#[derive(Default)]
pub struct Hooks {
    pub getattribute: Cell<bool>,
    pub getattr: Cell<bool>,
    pub setattr: Cell<bool>,
    pub del: Cell<bool>,
    /// Whether a weak reference wants to know when an object of it goes.
    pub watched: Cell<bool>,
    /// At which count of changes of classes its objects' own attributes were known to come first, or not to.
    pub plain: Cell<Option<(u32, bool)>>,
    /// Whether a program says when its objects are equal.
    pub eq: Cell<bool>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClassKind {
    Builtin(TypeId),
    Exception(ExcKind),
}

impl Class {
    /// A class of ours.
    pub fn builtin(name: &str, module: &str, kind: ClassKind, base: Option<Rc<Class>>) -> Rc<Class> {
        let mut mro = Vec::new();
        if let Some(base) = &base {
            mro.push(base.clone());
            mro.extend(base.mro.iter().cloned());
        }
        Rc::new(Class {
            name: name.into(),
            qualname: name.into(),
            module: module.into(),
            kind,
            user: false,
            bases: base.into_iter().collect(),
            mro,
            users: 0,
            dict: Rc::default(),
            meta: None,
            slots: None,
            hooks: Hooks::default(),
        })
    }

    /// A class of ours with two bases, the second of which is above the end of the first.
    pub fn with_bases(name: &str, module: &str, kind: ClassKind, bases: [Rc<Class>; 2]) -> Rc<Class> {
        let mut mro = vec![bases[0].clone(), bases[1].clone()];
        mro.extend(bases[1].mro.iter().cloned());
        Rc::new(Class {
            name: name.into(),
            qualname: name.into(),
            module: module.into(),
            kind,
            user: false,
            bases: bases.into(),
            mro,
            users: 0,
            dict: Rc::default(),
            meta: None,
            slots: None,
            hooks: Hooks::default(),
        })
    }

    pub fn is_subclass(&self, of: &Class) -> bool {
        std::ptr::eq(self, of) || self.mro.iter().any(|class| std::ptr::eq(&**class, of))
    }

    /// The class and those above it, in the order in which names are looked up.
    pub fn order(&self) -> impl Iterator<Item = &Class> {
        std::iter::once(self).chain(self.mro.iter().map(|class| &**class))
    }

    /// Whether it is OSError or one below it.
    pub fn is_below_os_error(&self) -> bool {
        self.order().any(|class| !class.user && class.kind == ClassKind::Exception(ExcKind::OSError))
    }

    /// `Name`, or `module.Name` outside of builtins: as tracebacks have it.
    pub fn full_name(&self) -> String {
        match &*self.module {
            "builtins" => self.qualname.to_string(),
            module => format!("{module}.{}", self.qualname),
        }
    }

    /// As messages call it: a class that CPython has in C with its module (`tp_name`).
    pub fn name_in_messages(&self) -> Rc<str> {
        let in_c = matches!(
            (&*self.module, &*self.name),
            ("datetime" | "decimal" | "itertools", _)
                | ("collections", "OrderedDict" | "defaultdict")
                | ("array", "array")
                | ("functools", "partial")
                | ("re", "Match" | "Pattern")
                | ("types", "SimpleNamespace" | "GenericAlias" | "UnionType")
        );
        if in_c { self.full_name().into() } else { self.name.clone() }
    }

    /// Whether what an object has itself comes before all that the class has: it has no properties nor
    /// other descriptors, and finds attributes as usual. `changes` counts the changes of all classes.
    pub fn is_plain(&self, changes: u32) -> bool {
        if let Some((at, plain)) = self.hooks.plain.get()
            && at == changes
        {
            return plain;
        }
        let free = |class: &Class| {
            let entries = class.dict.entries.borrow();
            !entries.iter().any(|(_, value)| matches!(value, Value::Descriptor(_) | Value::Object(_)))
        };
        let plain = !self.hooks.getattribute.get()
            && !self.hooks.setattr.get()
            && self.slots.is_none()
            && self.order().filter(|class| class.user).all(free);
        self.hooks.plain.set(Some((changes, plain)));
        plain
    }
}

/// An object whose class a program made.
pub struct Instance {
    pub class: RefCell<Rc<Class>>,
    /// What it has itself; a program may give it another dictionary, and share it.
    pub dict: RefCell<Rc<Dict>>,
    /// Where the class derives from a built-in one: the list, dict, int, ... that the object is.
    pub payload: Value,
    /// Where to leave word that the last reference went, if the class has a `__del__`.
    pub finalizers: Rc<Finalizers>,
    /// Whether its `__del__` was called for while it lay in a circle.
    pub deleted: Cell<bool>,
    pub weight: Weight<160>,
}

impl Instance {
    /// An object anew around what another one has, or had: of whose end no word is left.
    pub fn again(class: Rc<Class>, dict: Rc<Dict>, payload: Value) -> Value {
        Value::Object(Rc::new(Instance {
            class: RefCell::new(class),
            dict: RefCell::new(dict),
            payload,
            finalizers: Rc::default(),
            deleted: Cell::default(),
            weight: Weight::default(),
        }))
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        if self.class.get_mut().hooks.del.get() && !self.deleted.get() {
            let class = self.class.get_mut().clone();
            let payload = std::mem::replace(&mut self.payload, Value::Unbound);
            self.finalizers.push(Finalizer::Delete { class, dict: self.dict.get_mut().clone(), payload });
        }
        if self.class.get_mut().hooks.watched.get() {
            self.finalizers.push(Finalizer::Gone(std::ptr::from_ref(self) as usize));
        }
    }
}
