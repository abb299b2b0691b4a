//! Making classes and their instances (type_new and type_call, Objects/typeobject.c; `__build_class__`,
//! Python/bltinmodule.c).

use super::ask::Question;
use super::{Input, NativeFrame, Vm};
use crate::python::builtins::exception::add_note;
use crate::python::ops;
use crate::python::value::{
    Args, Class, ClassKind, Descriptor, Dict, Exc, Hooks, Step, Str, Todo, TypeId, Value,
};
use std::collections::VecDeque;
use std::rc::Rc;

/// What a new class calls, one after the other; its result is the class.
struct Sequence {
    /// Each with the object and its name, if it is a call of `__set_name__`.
    calls: VecDeque<(Question, Option<(Value, Value)>)>,
    /// The one that is under way.
    naming: Option<(Value, Value)>,
    class: Rc<Class>,
}

impl NativeFrame for Sequence {
    fn resume(&mut self, _: &mut Vm, input: Input) -> Step {
        if let Input::Raise(e) | Input::Throw(e) = input {
            if let Some((object, name)) = &self.naming {
                let (kind, name) = (object.type_name(), crate::python::repr::quiet(name));
                let class = &self.class.name;
                let text = format!("Error calling __set_name__ on '{kind}' instance {name} in '{class}'");
                add_note(&e, Value::str(&text));
            }
            return Step::Raise(e);
        }
        match self.calls.pop_front() {
            Some((call, naming)) => {
                self.naming = naming;
                Step::CallNamed(call.callable, call.args, call.names)
            }
            None => Step::Return(Value::Type(self.class.clone())),
        }
    }
}

/// `__build_class__(body, name, *bases, **keywords)`.
pub fn build_class(vm: &mut Vm, args: Args) -> Result<Todo, Exc> {
    let [body, Value::Str(name), bases @ ..] = args.positional() else {
        return Err(vm.type_error("__build_class__: not enough arguments"));
    };
    let mut keywords: Vec<(Rc<Str>, Value)> =
        args.names.iter().cloned().zip(args.keywords().map(|(_, v)| v.clone())).collect();
    let meta = keywords.iter().position(|(n, _)| n.text() == "metaclass").map(|at| keywords.remove(at).1);
    let dict = Rc::new(Dict::default());
    let mut original = bases.to_vec();
    let key = vm.intern("__type_params__");
    if let Value::Function(function) = body
        && let Some(params) = super::attr::extra(&function.own, &key)
    {
        // `class C[T]` derives from `Generic[T]`.
        let generic = vm.member("typing", "Generic")?;
        original.push(ops::get_item(vm, &generic, &params)?);
        dict.entries.borrow_mut().insert(ops::str_key(&key), params);
    }
    Ok(Todo::Run(Box::new(Building {
        body: body.clone(),
        name: name.clone(),
        left: original.iter().cloned().collect(),
        bases: Vec::new(),
        original,
        keywords,
        meta,
        namespace: dict,
        prepared: None,
        stage: Stage::Bases,
    })))
}

struct Building {
    body: Value,
    name: Rc<Str>,
    /// The bases that may have to be asked for what they stand for.
    left: VecDeque<Value>,
    bases: Vec<Value>,
    original: Vec<Value>,
    keywords: Vec<(Rc<Str>, Value)>,
    meta: Option<Value>,
    namespace: Rc<Dict>,
    /// What `__prepare__` gave: the namespace, or an object around it.
    prepared: Option<Value>,
    stage: Stage,
}

enum Stage {
    Bases,
    /// `__mro_entries__` was called.
    Entries,
    Prepare,
    Body,
    Made,
}

impl Building {
    fn bases(&mut self, vm: &mut Vm) -> Step {
        while let Some(base) = self.left.pop_front() {
            if let Value::Type(_) = base {
                self.bases.push(base);
                continue;
            }
            match vm.special(&base, "__mro_entries__") {
                Ok(Some(entries)) => {
                    self.stage = Stage::Entries;
                    return Step::Call(entries, vec![Value::tuple(self.original.clone())]);
                }
                Ok(None) => self.bases.push(base),
                Err(e) => return Step::Raise(e),
            }
        }
        if self.bases.len() != self.original.len()
            || self.bases.iter().zip(&self.original).any(|(a, b)| !a.is(b))
        {
            let key = ops::str_key(&vm.intern("__orig_bases__"));
            self.namespace.entries.borrow_mut().insert(key, Value::tuple(self.original.clone()));
        }
        self.find_meta(vm);
        if let Some(Value::Type(meta)) = &self.meta {
            let name = vm.intern("__prepare__");
            if meta.user_attribute(&name).is_some() {
                self.stage = Stage::Prepare;
                return match vm.class_attribute(&meta.clone(), &name) {
                    Ok(prepare) => {
                        let args = vec![Value::Str(self.name.clone()), Value::tuple(self.bases.clone())];
                        self.with_keywords(prepare, args)
                    }
                    Err(e) => Step::Raise(e),
                };
            }
        }
        self.stage = Stage::Body;
        Step::Call(self.body.clone(), vec![Value::Dict(self.namespace.clone())])
    }

    /// The most derived metaclass of the bases.
    fn find_meta(&mut self, vm: &mut Vm) {
        for base in &self.bases {
            let Value::Type(base) = base else { continue };
            let Some(meta) = &base.meta else { continue };
            let better = match &self.meta {
                None => true,
                Some(Value::Type(so_far)) => {
                    meta.is_subclass(so_far) || Rc::ptr_eq(so_far, &vm.class(TypeId::Type))
                }
                Some(_) => false,
            };
            if better {
                self.meta = Some(Value::Type(meta.clone()));
            }
        }
    }

    fn with_keywords(&self, callable: Value, mut args: Vec<Value>) -> Step {
        let names = self.keywords.iter().map(|(name, _)| name.clone()).collect();
        args.extend(self.keywords.iter().map(|(_, value)| value.clone()));
        Step::CallNamed(callable, args, names)
    }
}

impl NativeFrame for Building {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Step {
        let value = match input {
            Input::Raise(e) | Input::Throw(e) => return Step::Raise(e),
            Input::Return(value) | Input::Yield(value) | Input::Send(value) => value,
            Input::Start => Value::None,
        };
        match self.stage {
            Stage::Bases => self.bases(vm),
            Stage::Entries => {
                match vm.items(&value) {
                    Ok(Some(entries)) => self.bases.extend(entries),
                    Ok(None) => {}
                    Err(e) => return Step::Raise(e),
                }
                self.stage = Stage::Bases;
                self.bases(vm)
            }
            Stage::Prepare => {
                if let Value::Dict(dict) = value.payload() {
                    self.namespace = dict.clone();
                }
                self.prepared = Some(value.clone());
                self.stage = Stage::Body;
                Step::Call(self.body.clone(), vec![value])
            }
            Stage::Body => {
                self.stage = Stage::Made;
                if let Value::Cell(_) = value {
                    let key = ops::str_key(&vm.intern("__classcell__"));
                    self.namespace.entries.borrow_mut().insert(key, value);
                }
                let meta = self.meta.clone().unwrap_or_else(|| Value::Type(vm.class(TypeId::Type)));
                let namespace = self.prepared.take().unwrap_or_else(|| Value::Dict(self.namespace.clone()));
                let args = vec![Value::Str(self.name.clone()), Value::tuple(self.bases.clone()), namespace];
                self.with_keywords(meta, args)
            }
            Stage::Made => Step::Return(value),
        }
    }
}

/// The order in which names are looked up (C3): what follows the class itself.
fn linearize(bases: &[Rc<Class>]) -> Option<Vec<Rc<Class>>> {
    let mut lists: Vec<VecDeque<Rc<Class>>> =
        bases.iter().map(|b| std::iter::once(b).chain(&b.mro).cloned().collect()).collect();
    lists.push(bases.iter().cloned().collect());
    let mut order = Vec::new();
    loop {
        lists.retain(|list| !list.is_empty());
        if lists.is_empty() {
            return Some(order);
        }
        let free = |candidate: &Rc<Class>| {
            !lists.iter().any(|list| list.iter().skip(1).any(|class| Rc::ptr_eq(class, candidate)))
        };
        let next = lists.iter().filter_map(|list| list.front()).find(|class| free(class)).cloned()?;
        for list in &mut lists {
            if list.front().is_some_and(|class| Rc::ptr_eq(class, &next)) {
                list.pop_front();
            }
        }
        order.push(next);
    }
}

impl Vm {
    /// `type(name, bases, namespace, **keywords)` for a metaclass (`None` for `type`): the class, once
    /// `__set_name__` and `__init_subclass__` were called.
    ///
    /// # Errors
    /// TypeError for bases that do not go together.
    pub fn new_class(&mut self, meta: Option<Rc<Class>>, args: Args) -> Result<Todo, Exc> {
        let (name, bases, namespace) = if let [Value::Str(name), bases, namespace] = args.positional()
            && let Value::Dict(namespace) = namespace.payload()
        {
            (name, bases, namespace)
        } else {
            return Err(wrong_class_arguments(self, args.positional()));
        };
        let own_meta = meta.clone().filter(|meta| meta.user);
        let Value::Tuple(given) = bases.payload() else {
            return Err(wrong_class_arguments(self, args.positional()));
        };
        let given = given.items().to_vec();
        let mut bases = Vec::new();
        for base in &given {
            match base {
                Value::Type(class) => bases.push(class.clone()),
                _ => return Err(self.type_error("bases must be types")),
            }
        }
        if bases.is_empty() {
            bases.push(self.class(TypeId::Object));
        }
        for base in &bases {
            if let ClassKind::Builtin(
                id @ (TypeId::Bool
                | TypeId::NoneType
                | TypeId::Range
                | TypeId::Slice
                | TypeId::Function
                | TypeId::Builtin
                | TypeId::Method
                | TypeId::Generator
                | TypeId::Coroutine
                | TypeId::DictKeys
                | TypeId::DictValues
                | TypeId::DictItems
                | TypeId::Ellipsis
                | TypeId::Context
                | TypeId::ContextVar
                | TypeId::Token),
            ) = base.kind
                && !base.user
            {
                return Err(self.type_error(format!("type '{}' is not an acceptable base type", id.name())));
            }
        }
        for (at, base) in bases.iter().enumerate() {
            if bases[..at].iter().any(|other| Rc::ptr_eq(other, base)) {
                return Err(self.type_error(format!("duplicate base class {}", base.name)));
            }
        }
        let Some(mro) = linearize(&bases) else {
            let names: Vec<&str> = bases.iter().map(|base| &*base.name).collect();
            let message = format!(
                "Cannot create a consistent method resolution order (MRO) for bases {}",
                names.join(", ")
            );
            return Err(self.type_error(message));
        };
        let object = ClassKind::Builtin(TypeId::Object);
        let kind = mro.iter().map(|class| class.kind).find(|kind| *kind != object).unwrap_or(object);
        let dict = Rc::new(Dict::new_copy(namespace));
        let text = |vm: &mut Vm, key: &'static str| {
            let key = vm.intern(key);
            match dict.entries.borrow().text(&key) {
                Some(Value::Str(text)) => Some(Rc::<str>::from(text.text())),
                _ => None,
            }
        };
        let module = text(self, "__module__").unwrap_or_else(|| "__main__".into());
        let qualname = text(self, "__qualname__").unwrap_or_else(|| name.text().into());
        let key = ops::str_key(&self.intern("__qualname__"));
        dict.entries.borrow_mut().remove(&key);
        let key = ops::str_key(&self.intern("__classcell__"));
        let cell = dict.entries.borrow_mut().remove(&key);
        for special in ["__init_subclass__", "__class_getitem__"] {
            let key = ops::str_key(&self.intern(special));
            let mut entries = dict.entries.borrow_mut();
            if let Some(function @ Value::Function(_)) = entries.get(&key).cloned() {
                entries.insert(key, Value::Descriptor(Rc::new(Descriptor::Class(function))));
            }
        }
        let key = ops::str_key(&self.intern("__new__"));
        {
            let mut entries = dict.entries.borrow_mut();
            if let Some(function @ Value::Function(_)) = entries.get(&key).cloned() {
                entries.insert(key, Value::Descriptor(Rc::new(Descriptor::Static(function))));
            }
        }
        {
            // Who says when its objects are equal and not how they hash, has no hash (type_new_set_hash).
            let [eq, hash] = ["__eq__", "__hash__"].map(|name| ops::str_key(&self.intern(name)));
            let mut entries = dict.entries.borrow_mut();
            if entries.get(&eq).is_some() && entries.get(&hash).is_none() {
                entries.insert(hash, Value::None);
            }
        }
        let slots = self.slots(name.text(), &dict, &bases)?;
        let meta = self.winner(meta, &bases)?;
        if let Some(meta) = &meta
            && !own_meta.as_ref().is_some_and(|own| Rc::ptr_eq(own, meta))
        {
            // The metaclass of a base makes it, if it wants to.
            let new = self.intern("__new__");
            if let Some(new) = meta.user_attribute(&new) {
                let callable = self.bind(new, &Value::Type(meta.clone()))?;
                let mut items = vec![Value::Type(meta.clone())];
                items.extend_from_slice(args.items);
                let call = Some(Question { callable, args: items, names: args.names.to_vec() });
                return Ok(Todo::Run(Box::new(super::ask::Ask { call })));
            }
        }
        let class = Rc::new(Class {
            name: name.text().into(),
            qualname,
            module,
            kind,
            user: true,
            bases,
            users: mro.iter().rposition(|class| class.user).map_or(0, |last| last + 1) + 1,
            mro,
            dict: dict.clone(),
            meta,
            slots,
            hooks: Hooks::default(),
        });
        class.find_hooks();
        self.made_classes.push(Rc::downgrade(&class));
        let this = Value::Type(class.clone());
        if let Some(Value::Cell(cell)) = cell {
            *cell.value.borrow_mut() = this.clone();
        }
        let mut calls = VecDeque::new();
        let attributes: Vec<(Value, Value)> =
            dict.entries.borrow().iter().map(|(k, v)| (k.value.clone(), v.clone())).collect();
        for (name, value) in attributes {
            if self.user_special(&value, "__set_name__").is_some()
                && let Some(callable) = self.special(&value, "__set_name__")?
            {
                let args = vec![this.clone(), name.clone()];
                calls.push_back((Question { callable, args, names: Vec::new() }, Some((value, name))));
            }
        }
        let above =
            crate::python::value::Super { after: class.clone(), object: this.clone(), class: class.clone() };
        let callable = self.super_attribute(&above, &Str::new("__init_subclass__"))?;
        let is_plain = matches!(&callable, Value::Method(m) if matches!(m.function, Value::Builtin(_)));
        if !is_plain || !args.names.is_empty() {
            let values = args.keywords().map(|(_, v)| v.clone()).collect();
            calls.push_back((Question { callable, args: values, names: args.names.to_vec() }, None));
        }
        Ok(Todo::Run(Box::new(Sequence { calls, naming: None, class })))
    }

    /// The most derived metaclass of a class's own and its bases' (_PyType_CalculateMetaclass).
    ///
    /// # Errors
    /// TypeError where none of them is below all others.
    fn winner(&self, own: Option<Rc<Class>>, bases: &[Rc<Class>]) -> Result<Option<Rc<Class>>, Exc> {
        let mut winner = own.filter(|meta| meta.user);
        for meta in bases.iter().filter_map(|base| base.meta.clone()) {
            match &winner {
                Some(so_far) if so_far.is_subclass(&meta) => {}
                Some(so_far) if !meta.is_subclass(so_far) => {
                    return Err(self.type_error(
                        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass \
                         of the metaclasses of all its bases",
                    ));
                }
                _ => winner = Some(meta),
            }
        }
        Ok(winner)
    }

    /// A slot's name as the class keeps it: `__x` of class `C` is `_C__x` (_Py_Mangle, Python/compile.c).
    fn private(&mut self, class: &str, slot: Rc<Str>) -> Rc<Str> {
        let (name, class) = (slot.text(), class.trim_start_matches('_'));
        if class.is_empty() || !name.starts_with("__") || name.ends_with("__") {
            return slot;
        }
        let name = format!("_{class}{name}");
        Str::new(&name)
    }

    /// The names of `__slots__`, where no class above gives a dict; each gets its place in the class.
    fn slots(
        &mut self,
        class: &str,
        dict: &Rc<Dict>,
        bases: &[Rc<Class>],
    ) -> Result<Option<Vec<Rc<Str>>>, Exc> {
        let name = self.intern("__slots__");
        let Some(listed) = dict.entries.borrow().text(&name).cloned() else { return Ok(None) };
        let listed = match &listed {
            Value::Str(_) => vec![listed.clone()],
            other => self.items(other)?.unwrap_or_default(),
        };
        let mut slots = Vec::new();
        for slot in listed {
            let Value::Str(slot) = slot else {
                let given = slot.type_name();
                return Err(self.type_error(format!("__slots__ items must be strings, not '{given}'")));
            };
            if !crate::python::builtins::string::is_identifier(slot.text()) {
                return Err(self.type_error("__slots__ must be identifiers"));
            }
            if slot.text() == "__dict__" {
                return Ok(None);
            }
            let slot = self.private(class, slot);
            if dict.entries.borrow().text(&slot).is_some() {
                let text = format!("'{}' in __slots__ conflicts with class variable", slot.text());
                return Err(self.value_error(text));
            }
            slots.push(slot);
        }
        for name in &slots {
            let place = Descriptor::Slot { name: name.clone(), class: class.into() };
            let place = Value::Descriptor(Rc::new(place));
            dict.entries.borrow_mut().insert(ops::str_key(name), place);
        }
        let mut bounded = true;
        for base in bases {
            match &base.slots {
                Some(more) => slots.extend(more.iter().cloned()),
                None if base.user => bounded = false,
                None => {}
            }
        }
        Ok(bounded.then_some(slots))
    }
}

/// What is wrong with the arguments of `type.__new__`.
fn wrong_class_arguments(vm: &Vm, args: &[Value]) -> Exc {
    let [name, bases, namespace] = args else { return vm.type_error("type() takes 1 or 3 arguments") };
    let (place, wanted, given) = match (name, bases.payload()) {
        (Value::Str(_), Value::Tuple(_)) => (3, "dict", namespace),
        (Value::Str(_), _) => (2, "tuple", bases),
        _ => (1, "str", name),
    };
    let given = given.type_name();
    vm.type_error(format!("type.__new__() argument {place} must be {wanted}, not {given}"))
}
