//! Exception groups, and how `except*` takes them apart (PEP 654; Objects/exceptions.c).

use super::attr::{extra, set_extra};
use super::step::Flow;
use super::{PyFrame, Vm};
use crate::python::ops::nest::Nest;
use crate::python::value::{Args, Class, Exc, ExcKind, Exception, Str, Todo, Value};
use rustc_hash::FxHashSet;
use std::rc::Rc;

/// `ExceptionGroup(message, exceptions)`.
///
/// # Errors
/// TypeError and ValueError for other arguments.
pub fn new_group(vm: &mut Vm, class: &Rc<Class>, args: Args) -> Result<Value, Exc> {
    let [message, exceptions] = args.positional() else {
        let text = format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
            args.positional().len()
        );
        return Err(vm.type_error(text));
    };
    if !matches!(message, Value::Str(_)) {
        let name = message.type_name();
        return Err(vm.type_error(format!("BaseExceptionGroup.__new__() argument 1 must be str, not {name}")));
    }
    if !matches!(exceptions, Value::List(_) | Value::Tuple(_)) {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    let items = vm.items(exceptions)?.unwrap_or_default();
    if items.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let base = vm.exception_class(ExcKind::Exception);
    let mut only_exceptions = true;
    for (index, item) in items.iter().enumerate() {
        match item {
            Value::Exception(e) => only_exceptions &= e.class.is_subclass(&base),
            _ => {
                let text = format!("Item {index} of second argument (exceptions) is not an exception");
                return Err(vm.value_error(text));
            }
        }
    }
    let group = vm.exception_class(ExcKind::ExceptionGroup);
    let class = if only_exceptions && Rc::ptr_eq(class, &vm.exception_class(ExcKind::BaseExceptionGroup)) {
        group
    } else if !only_exceptions && class.is_subclass(&group) {
        let text = match class.user {
            false => "Cannot nest BaseExceptions in an ExceptionGroup".to_string(),
            true => format!("Cannot nest BaseExceptions in '{}'", class.name),
        };
        return Err(vm.type_error(text));
    } else {
        class.clone()
    };
    let group = Exception::new(class, vec![message.clone(), exceptions.clone()]);
    set_extra(&group.fields, &Str::new("message"), message.clone());
    set_extra(&group.fields, &Str::new("exceptions"), Value::tuple(items));
    Ok(Value::Exception(group))
}

/// The message of a group.
pub fn message(group: &Exc) -> Value {
    let kept = extra(&group.fields, &Str::new("message"));
    kept.or_else(|| group.args.borrow().first().cloned()).unwrap_or(Value::None)
}

/// The exceptions of a group; `None` for what is no group.
pub fn members(e: &Exc) -> Option<Vec<Exc>> {
    let group = matches!(
        e.class.kind,
        crate::python::value::ClassKind::Exception(ExcKind::BaseExceptionGroup | ExcKind::ExceptionGroup)
    );
    if !group {
        return None;
    }
    let kept = extra(&e.fields, &Str::new("exceptions")).or_else(|| e.args.borrow().get(1).cloned());
    let items: Vec<Value> = match &kept {
        Some(Value::List(list)) => list.items.borrow().clone(),
        Some(Value::Tuple(tuple)) => tuple.items().to_vec(),
        _ => Vec::new(),
    };
    let exceptions = items.into_iter().filter_map(|item| match item {
        Value::Exception(e) => Some(e),
        _ => None,
    });
    Some(exceptions.collect())
}

/// A group of the same kind as another, with other members: its place in the chain stays.
pub fn derive(vm: &mut Vm, group: &Exc, exceptions: Vec<Exc>) -> Result<Exc, Exc> {
    let name = vm.intern("derive");
    if group.class.user_attribute(&name).is_some() {
        let items = Value::list(exceptions.into_iter().map(Value::Exception).collect());
        let this = Value::Exception(group.clone());
        let method = vm.attribute(&this, &name)?;
        return match vm.ask(&method, &[items])? {
            Value::Exception(made) => {
                inherit(&made, group);
                Ok(made)
            }
            _ => Err(vm.type_error("derive must return an instance of BaseExceptionGroup")),
        };
    }
    let message = message(group);
    let base = vm.exception_class(ExcKind::Exception);
    let kind = match exceptions.iter().all(|e| e.class.is_subclass(&base)) {
        true => ExcKind::ExceptionGroup,
        false => ExcKind::BaseExceptionGroup,
    };
    let items = Value::list(exceptions.into_iter().map(Value::Exception).collect());
    let made = Exception::new(vm.exception_class(kind), vec![message, items]);
    inherit(&made, group);
    Ok(made)
}

/// A part of a group has its place in the chain.
fn inherit(made: &Exc, group: &Exc) {
    *made.traceback.borrow_mut() = group.traceback.borrow().clone();
    *made.cause.borrow_mut() = group.cause.borrow().clone();
    *made.context.borrow_mut() = group.context.borrow().clone();
    // A cause is set, be it none (exceptiongroup_subset, Objects/exceptions.c).
    made.suppress_context.set(true);
    match group.notes() {
        Some(Value::List(notes)) => {
            let notes = Value::list(notes.items.borrow().clone());
            set_extra(&made.attrs, &Str::new("__notes__"), notes);
        }
        Some(Value::Tuple(notes)) => {
            set_extra(&made.attrs, &Str::new("__notes__"), Value::list(notes.items().to_vec()));
        }
        _ => {}
    }
}

impl Vm {
    /// Splits an exception into what `matches` and, where that is asked for, the rest.
    ///
    /// # Errors
    /// What `matches` fails with.
    pub fn split(
        &mut self,
        e: &Exc,
        with_rest: bool,
        matches: &mut dyn FnMut(&mut Vm, &Exc) -> Result<bool, Exc>,
    ) -> Result<(Option<Exc>, Option<Exc>), Exc> {
        if matches(self, e)? {
            return Ok((Some(e.clone()), None));
        }
        let Some(members) = members(e) else { return Ok((None, Some(e.clone()))) };
        let _nest = Nest::enter_in(self, " in exceptiongroup_split_recursive")?;
        let (mut matched, mut rest) = (Vec::new(), Vec::new());
        for member in members {
            let (yes, no) = self.split(&member, with_rest, matches)?;
            matched.extend(yes);
            rest.extend(no);
        }
        let matched = if matched.is_empty() { None } else { Some(derive(self, e, matched)?) };
        let rest = if rest.is_empty() || !with_rest { None } else { Some(derive(self, e, rest)?) };
        Ok((matched, rest))
    }

    /// `except*`: on top the class to match, below it what is left of the exception (or None). Leaves what
    /// is left now, and on top what matched (or None).
    #[inline(never)]
    pub(super) fn match_star(&mut self, frame: &mut PyFrame) -> Result<Option<Flow>, Exc> {
        if let Value::Wrapped(parts) = frame.peek(1).clone() {
            frame.pop();
            if let Value::Tuple(parts) = &*parts {
                frame.slots.extend(parts.items().iter().cloned());
            }
            return Ok(None);
        }
        let class = frame.pop();
        let left = frame.pop();
        match self.star_parts(&left, &class) {
            Ok(parts) => {
                frame.slots.extend(parts);
                Ok(None)
            }
            Err(e) => {
                let again = move |vm: &mut Vm| {
                    vm.star_parts(&left, &class)
                        .map(|parts| Todo::Done(Value::Wrapped(Rc::new(Value::tuple(parts.to_vec())))))
                };
                let flow = self.asked(e, again)?;
                frame.then = super::Then::Redo;
                Ok(Some(flow))
            }
        }
    }

    /// What is left, and what matched.
    fn star_parts(&mut self, left: &Value, class: &Value) -> Result<[Value; 2], Exc> {
        self.no_groups(class)?;
        let Value::Exception(e) = left else { return Ok([Value::None, Value::None]) };
        let (matched, rest) = self.split(e, true, &mut |vm, e| vm.matches(e, class))?;
        // A naked exception is wrapped for its handler.
        let matched = match matched {
            Some(matched) if members(&matched).is_none() => {
                let items = Value::tuple(vec![Value::Exception(matched.clone())]);
                let base = self.exception_class(ExcKind::Exception);
                let kind = match matched.class.is_subclass(&base) {
                    true => ExcKind::ExceptionGroup,
                    false => ExcKind::BaseExceptionGroup,
                };
                Some(Exception::new(self.exception_class(kind), vec![Value::str(""), items]))
            }
            other => other,
        };
        let value = |part: Option<Exc>| part.map_or(Value::None, Value::Exception);
        Ok([value(rest), value(matched)])
    }

    /// `except*` cannot catch groups as such.
    fn no_groups(&mut self, class: &Value) -> Result<(), Exc> {
        let group = self.exception_class(ExcKind::BaseExceptionGroup);
        let classes: Vec<Value> = match class {
            Value::Tuple(classes) => classes.items().to_vec(),
            other => vec![other.clone()],
        };
        for class in classes {
            match class {
                Value::Type(class) if class.is_subclass(&group) => {
                    let text = "catching ExceptionGroup with except* is not allowed. Use except instead.";
                    return Err(self.type_error(text));
                }
                Value::Type(class) if self.is_exception_class(&class) => {}
                _ => {
                    let text = "catching classes that do not inherit from BaseException is not allowed";
                    return Err(self.type_error(text));
                }
            }
        }
        Ok(())
    }

    /// The end of `except*` (_PyExc_PrepReraiseStar): on the stack the exception, what handlers raised, and
    /// what is left. Leaves what is to be raised, or None.
    ///
    /// # Errors
    /// RecursionError for groups that lie too deep in groups; what a program's `derive` raises.
    #[inline(never)]
    pub(super) fn end_star(&mut self, frame: &mut PyFrame) -> Result<Option<Flow>, Exc> {
        let left = frame.pop();
        let raised = frame.pop();
        let Value::Exception(original) = frame.pop() else {
            frame.push(Value::None);
            return Ok(None);
        };
        match self.star_end(&original, &raised, left.clone()) {
            Ok(result) => {
                frame.push(result);
                Ok(None)
            }
            Err(e) => {
                let again = move |vm: &mut Vm| vm.star_end(&original, &raised, left.clone()).map(Todo::Done);
                self.asked(e, again).map(Some)
            }
        }
    }

    /// What is to be raised at the end of `except*`, or None.
    fn star_end(&mut self, original: &Exc, raised: &Value, left: Value) -> Result<Value, Exc> {
        let all: Vec<Exc> = match raised {
            Value::List(list) => list
                .items
                .borrow()
                .iter()
                .filter_map(|item| match item {
                    Value::Exception(e) => Some(e.clone()),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        };
        if members(original).is_none() {
            // A naked exception was wrapped for its handler.
            return Ok(all.into_iter().next().map_or(left, Value::Exception));
        }
        // What handlers only raised again goes back to its place in the original group.
        let (mut again, mut raised): (Vec<Exc>, Vec<Exc>) =
            all.into_iter().partition(|e| same_origin(e, original));
        if let Value::Exception(rest) = left {
            again.push(rest);
        }
        let kept = self.projected(original, &again)?;
        if raised.is_empty() {
            return Ok(kept.map_or(Value::None, Value::Exception));
        }
        raised.extend(kept);
        if raised.len() == 1 {
            return Ok(Value::Exception(raised.swap_remove(0)));
        }
        let base = self.exception_class(ExcKind::Exception);
        let kind = match raised.iter().all(|e| e.class.is_subclass(&base)) {
            true => ExcKind::ExceptionGroup,
            false => ExcKind::BaseExceptionGroup,
        };
        let items = Value::list(raised.into_iter().map(Value::Exception).collect());
        Ok(Value::Exception(Exception::new(self.exception_class(kind), vec![Value::str(""), items])))
    }

    /// The part of a group whose leaves are those of `kept` (exception_group_projection).
    fn projected(&mut self, group: &Exc, kept: &[Exc]) -> Result<Option<Exc>, Exc> {
        let leaves = leaves(kept);
        if leaves.is_empty() {
            return Ok(None);
        }
        let mut keep = |_: &mut Vm, e: &Exc| Ok(leaves.contains(&Rc::as_ptr(e)));
        Ok(self.split(group, false, &mut keep)?.0)
    }
}

/// The exceptions in groups, and in the groups in them, that are no groups.
fn leaves(exceptions: &[Exc]) -> FxHashSet<*const Exception> {
    let (mut left, mut leaves) = (exceptions.to_vec(), FxHashSet::default());
    while let Some(e) = left.pop() {
        match members(&e) {
            Some(members) => left.extend(members),
            None => _ = leaves.insert(Rc::as_ptr(&e)),
        }
    }
    leaves
}

/// Whether an exception is a part of a group that a handler raised again as it was.
fn same_origin(e: &Exc, group: &Exc) -> bool {
    let same = |a: &Option<Exc>, b: &Option<Exc>| match (a, b) {
        (Some(a), Some(b)) => Rc::ptr_eq(a, b),
        (None, None) => true,
        _ => false,
    };
    let traceback = match (&*e.traceback.borrow(), &*group.traceback.borrow()) {
        (Some(a), Some(b)) => Rc::ptr_eq(a, b),
        (None, None) => true,
        _ => false,
    };
    members(e).is_some()
        && traceback
        && same(&e.cause.borrow(), &group.cause.borrow())
        && same(&e.context.borrow(), &group.context.borrow())
}
