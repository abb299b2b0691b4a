//! What exceptions keep besides their arguments: the fields of each built-in class, how its constructor
//! fills them, and what setting one does (Objects/exceptions.c).

use super::Vm;
use super::attr::{extra, set_extra};
use super::groups::{self, members};
use crate::python::ops;
use crate::python::value::circle;
use crate::python::value::{Args, Class, ClassKind, Exc, ExcKind, Exception, Str, Subject, Value};
use std::cell::RefCell;
use std::rc::Rc;

/// Whether an exception's class is a built-in one or derives from it.
pub fn is_below(e: &Exception, kind: ExcKind) -> bool {
    class_is_below(&e.class, kind)
}

fn class_is_below(class: &Class, kind: ExcKind) -> bool {
    class.order().any(|class| !class.user && class.kind == ClassKind::Exception(kind))
}

/// The built-in class with fields of its own that an exception class is or derives from.
fn family(class: &Class) -> ExcKind {
    use ExcKind::*;
    let kinds = [
        OSError,
        SyntaxError,
        ImportError,
        NameError,
        AttributeError,
        StopIteration,
        SystemExit,
        UnicodeDecodeError,
        UnicodeEncodeError,
        UnicodeTranslateError,
    ];
    kinds.into_iter().find(|&kind| class_is_below(class, kind)).unwrap_or(BaseException)
}

/// The fields that exceptions of a class can be given.
fn fields_of(class: &Class) -> &'static [&'static str] {
    match family(class) {
        ExcKind::OSError => &["errno", "strerror", "filename", "filename2", "characters_written"],
        ExcKind::SyntaxError => &[
            "msg",
            "filename",
            "lineno",
            "offset",
            "text",
            "end_lineno",
            "end_offset",
            "print_file_and_line",
            "_metadata",
        ],
        ExcKind::ImportError => &["msg", "name", "path", "name_from"],
        ExcKind::NameError => &["name"],
        ExcKind::AttributeError => &["name", "obj"],
        ExcKind::StopIteration => &["value"],
        ExcKind::SystemExit => &["code"],
        ExcKind::UnicodeDecodeError | ExcKind::UnicodeEncodeError => {
            &["encoding", "object", "start", "end", "reason"]
        }
        ExcKind::UnicodeTranslateError => &["object", "start", "end", "reason"],
        _ => &[],
    }
}

/// What a SyntaxError knows of its place.
pub struct SyntaxFields {
    pub msg: Value,
    pub filename: Value,
    pub lineno: Value,
    pub offset: Value,
    pub text: Value,
    pub end_lineno: Value,
    pub end_offset: Value,
}

/// The fields of a SyntaxError.
pub fn syntax_fields(e: &Exc) -> SyntaxFields {
    let get = |name| field(e, name).unwrap_or(Value::None);
    SyntaxFields {
        msg: get("msg"),
        filename: get("filename"),
        lineno: get("lineno"),
        offset: get("offset"),
        text: get("text"),
        end_lineno: get("end_lineno"),
        end_offset: get("end_offset"),
    }
}

/// A field that exceptions have of their own.
pub fn field(e: &Exc, name: &str) -> Option<Value> {
    let exception = |e: &RefCell<Option<Exc>>| e.borrow().clone().map_or(Value::None, Value::Exception);
    Some(match name {
        "args" => Value::tuple(e.args.borrow().clone()),
        "__cause__" => exception(&e.cause),
        "__context__" => exception(&e.context),
        "__suppress_context__" => Value::bool(e.suppress_context.get()),
        "__traceback__" => e.traceback.borrow().clone().map_or(Value::None, Value::Traceback),
        "message" if members(e).is_some() => groups::message(e),
        "exceptions" => Value::tuple(members(e)?.into_iter().map(Value::Exception).collect()),
        name => {
            let family = family(&e.class);
            fields_of(&e.class).contains(&name).then_some(())?;
            match extra(&e.fields, &Str::new(name)) {
                Some(value) => value,
                None => from_arguments(e, family, name)?,
            }
        }
    })
}

/// What a field is if nothing has set it: what the constructor took from the arguments.
fn from_arguments(e: &Exc, family: ExcKind, name: &str) -> Option<Value> {
    let args = e.args.borrow();
    let arg = |index: usize| args.get(index).cloned().unwrap_or(Value::None);
    Some(match (family, name) {
        (ExcKind::StopIteration, _) => arg(0),
        (ExcKind::SystemExit, _) if args.len() > 1 => Value::tuple(args.clone()),
        (ExcKind::SystemExit, _) => arg(0),
        (ExcKind::OSError, "characters_written") => return None,
        (ExcKind::OSError, "errno") if (2..=5).contains(&args.len()) => arg(0),
        (ExcKind::OSError, "strerror") if (2..=5).contains(&args.len()) => arg(1),
        (ExcKind::ImportError, "msg") if args.len() == 1 => arg(0),
        (ExcKind::SyntaxError, "msg") => arg(0),
        (ExcKind::SyntaxError, name) => {
            let at = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset", "_metadata"]
                .iter()
                .position(|field| *field == name);
            match (at, args.len(), args.get(1)) {
                (Some(at), 2, Some(Value::Tuple(place))) => {
                    place.items().get(at).cloned().unwrap_or(Value::None)
                }
                _ => Value::None,
            }
        }
        (ExcKind::AttributeError, name) => match (&*e.subject.borrow(), name) {
            (Some(subject), "obj") => subject.object.clone(),
            (Some(subject), _) => Value::str(&subject.name),
            (None, _) => Value::None,
        },
        (ExcKind::UnicodeDecodeError | ExcKind::UnicodeEncodeError, name) => {
            let names = ["encoding", "object", "start", "end", "reason"];
            arg(names.iter().position(|field| *field == name)?)
        }
        (ExcKind::UnicodeTranslateError, name) => {
            let names = ["object", "start", "end", "reason"];
            arg(names.iter().position(|field| *field == name)?)
        }
        _ => Value::None,
    })
}

impl Vm {
    /// Sets a field or a program's attribute of an exception; an unbound value deletes it.
    ///
    /// # Errors
    /// TypeError and AttributeError for what cannot be set or deleted.
    pub fn set_on_exception(&mut self, e: &Exc, name: &Rc<Str>, value: Value) -> Result<(), Exc> {
        circle::note(e);
        let text = name.text();
        let own = ["__cause__", "__context__", "__traceback__", "args"].contains(&text);
        match (text, value) {
            ("__dict__", Value::Unbound) => return Err(self.type_error("cannot delete __dict__")),
            ("__dict__", Value::Dict(dict)) => *e.attrs.borrow_mut() = Some(dict),
            (_, Value::Unbound) if own => return Err(self.type_error(format!("{text} may not be deleted"))),
            ("__cause__" | "__context__", value) => {
                let other = match value {
                    Value::Exception(other) => Some(other),
                    Value::None => None,
                    _ => {
                        let what = text.trim_matches('_');
                        let message = format!("exception {what} must be None or derive from BaseException");
                        return Err(self.type_error(message));
                    }
                };
                if text == "__cause__" {
                    *e.cause.borrow_mut() = other;
                    e.suppress_context.set(true);
                } else {
                    *e.context.borrow_mut() = other;
                }
            }
            ("__suppress_context__", Value::Bool(suppress)) => e.suppress_context.set(suppress.get()),
            ("__suppress_context__", _) => {
                return Err(self.type_error("attribute value type must be bool"));
            }
            ("__traceback__", Value::Traceback(traceback)) => *e.traceback.borrow_mut() = Some(traceback),
            ("__traceback__", Value::None) => *e.traceback.borrow_mut() = None,
            ("__traceback__", _) => {
                return Err(self.type_error("__traceback__ must be a traceback or None"));
            }
            ("args", value) => *e.args.borrow_mut() = self.listed(&value)?,
            ("message" | "exceptions", _) if members(e).is_some() => {
                return Err(self.error(ExcKind::AttributeError, "readonly attribute"));
            }
            (_, Value::Unbound) if fields_of(&e.class).contains(&text) => {
                set_extra(&e.fields, name, Value::None);
            }
            (_, value) if fields_of(&e.class).contains(&text) => {
                set_extra(&e.fields, name, value);
            }
            (_, value) => {
                if !set_extra(&e.attrs, name, value) {
                    return Err(self.no_attribute(&Value::Exception(e.clone()), text));
                }
            }
        }
        Ok(())
    }

    /// `BaseException.__init__` and those of the classes below it: the arguments and the fields.
    ///
    /// # Errors
    /// TypeError for keywords that nobody takes, and for other numbers of arguments.
    pub fn fill_exception(&mut self, e: &Exc, args: Args) -> Result<(), Exc> {
        let positional = args.positional();
        let family = family(&e.class);
        let taken: &[&str] = match family {
            ExcKind::ImportError => &["name", "path", "name_from"],
            ExcKind::NameError => &["name"],
            ExcKind::AttributeError => &["name", "obj"],
            _ if !args.names.is_empty() => {
                return Err(self.type_error(format!("{}() takes no keyword arguments", e.class.name)));
            }
            _ => &[],
        };
        *e.args.borrow_mut() = positional.to_vec();
        for (name, value) in args.keywords() {
            if !taken.contains(&name) {
                let text = format!("{}() got an unexpected keyword argument '{name}'", family.name());
                return Err(self.type_error(text));
            }
            set_extra(&e.fields, &Str::new(name), value.clone());
        }
        if family == ExcKind::AttributeError
            && let (Some(object), Some(Value::Str(name))) =
                (extra(&e.fields, &Str::new("obj")), extra(&e.fields, &Str::new("name")))
        {
            let subject = Subject { object, name: name.text().into(), own: Default::default() };
            *e.subject.borrow_mut() = Some(Box::new(subject));
        }
        match family {
            ExcKind::OSError => fill_os_error(e, positional),
            ExcKind::SyntaxError if positional.len() == 2 => {
                let place = self.listed(&positional[1])?;
                if !(4..=7).contains(&place.len()) {
                    let (bound, most) = if place.len() < 4 { ("least", 4) } else { ("most", 7) };
                    let given = place.len();
                    let text = format!("function takes at {bound} {most} arguments ({given} given)");
                    return Err(self.type_error(text));
                }
            }
            ExcKind::UnicodeDecodeError | ExcKind::UnicodeEncodeError if positional.len() != 5 => {
                let given = positional.len();
                return Err(self.type_error(format!("function takes exactly 5 arguments ({given} given)")));
            }
            ExcKind::UnicodeTranslateError if positional.len() != 4 => {
                let given = positional.len();
                return Err(self.type_error(format!("function takes exactly 4 arguments ({given} given)")));
            }
            _ => {}
        }
        Ok(())
    }

    /// An exception of a class before its `__init__`: what `BaseException.__new__` makes.
    ///
    /// # Errors
    /// What is wrong with the arguments of a group.
    pub fn new_exception(&mut self, class: &Rc<Class>, args: Args) -> Result<Value, Exc> {
        if class_is_below(class, ExcKind::BaseExceptionGroup) {
            return groups::new_group(self, class, args);
        }
        let e = Exception::new(class.clone(), args.positional().to_vec());
        if class_is_below(class, ExcKind::OSError) {
            // A class with an `__init__` of its own calls the one that fills it, or does without.
            let init = self.intern("__init__");
            match class.user_attribute(&init) {
                Some(_) => e.args.borrow_mut().clear(),
                None => fill_os_error(&e, args.positional()),
            }
        }
        Ok(Value::Exception(e))
    }
}

/// `OSError(errno, strerror, filename, winerror, filename2)`: the arguments keep the first two (oserror_init).
fn fill_os_error(e: &Exc, args: &[Value]) {
    if !(3..=5).contains(&args.len()) || matches!(args[2], Value::None) {
        return;
    }
    let set = |name: &str, value: &Value| set_extra(&e.fields, &Str::new(name), value.clone());
    set("errno", &args[0]);
    set("strerror", &args[1]);
    if is_below(e, ExcKind::BlockingIOError) && ops::as_int(&args[2]).is_some() {
        set("characters_written", &args[2]);
        return;
    }
    set("filename", &args[2]);
    if let Some(second) = args.get(4) {
        set("filename2", second);
    }
    *e.args.borrow_mut() = args[..2].to_vec();
}
