//! Code objects kept as data, as CPython keeps those of its own frozen modules (Python/frozen.c): made by the
//! compiler beforehand, for exactly one text, and the same as it would make again.

use super::code::{Code, CodeKind, Op, Params, Source};
use super::value::{Namespace, Str, Value};
use std::rc::Rc;

/// A module's code, and the text that it was compiled from.
pub struct Frozen {
    pub text: &'static str,
    /// The global names, by their slots.
    pub globals: &'static [&'static str],
    pub code: FrozenCode,
}

/// A [`Code`], without its source. It never warns.
pub struct FrozenCode {
    pub name: &'static str,
    pub qualname: &'static str,
    pub kind: CodeKind,
    pub first_line: u32,
    pub is_class: bool,
    pub doc: Option<&'static str>,
    pub ops: &'static [Op],
    pub ranges: &'static [(u32, u32)],
    pub consts: &'static [Const],
    pub names: &'static [&'static str],
    pub params: Params,
    pub locals: &'static [&'static str],
    pub free: (usize, usize),
}

/// The constants that frozen code has.
pub enum Const {
    /// What is in a variable of a comprehension before it begins.
    Unbound,
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    Str(&'static str),
    Tuple(&'static [Const]),
    Code(FrozenCode),
}

impl Frozen {
    /// The code, for a module whose global names will live in `globals`, which has none yet; `file` is its name in
    /// tracebacks.
    pub fn thaw(&self, file: &str, globals: &Namespace) -> Rc<Code> {
        for name in self.globals {
            globals.slot(name);
        }
        let source = Source { file: file.into(), text: self.text.into(), library: false, hidden: false };
        Rc::new(self.code.thaw(&Rc::new(source), &mut vec![]))
    }
}

impl FrozenCode {
    /// Equal names are one string, as the compiler has them.
    fn thaw(&self, source: &Rc<Source>, known: &mut Vec<Rc<Str>>) -> Code {
        let mut name = |text: &&str| match known.iter().find(|one| one.text() == *text) {
            Some(one) => one.clone(),
            None => {
                known.push(Str::new(text));
                known[known.len() - 1].clone()
            }
        };
        let names = self.names.iter().map(&mut name).collect();
        Code {
            name: self.name.into(),
            qualname: self.qualname.into(),
            source: source.clone(),
            kind: self.kind,
            first_line: self.first_line,
            is_class: self.is_class,
            is_expression: false,
            doc: self.doc.map(Str::new),
            ops: self.ops.to_vec(),
            ranges: self.ranges.to_vec(),
            consts: self.consts.iter().map(|one| one.thaw(source, known)).collect(),
            names,
            params: self.params.clone(),
            locals: self.locals.iter().map(|name| (*name).into()).collect(),
            free: self.free.0..self.free.1,
            warnings: vec![],
        }
    }
}

impl Const {
    fn thaw(&self, source: &Rc<Source>, known: &mut Vec<Rc<Str>>) -> Value {
        match self {
            Const::Unbound => Value::Unbound,
            Const::None => Value::None,
            Const::Bool(truth) => Value::bool(*truth),
            Const::Int(int) => Value::Int(*int),
            Const::Float(float) => Value::float(*float),
            Const::Str(text) => Value::str(text),
            Const::Tuple(items) => Value::tuple(items.iter().map(|one| one.thaw(source, known)).collect()),
            Const::Code(code) => Value::Code(Rc::new(code.thaw(source, known))),
        }
    }
}
