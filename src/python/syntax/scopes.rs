//! The names of each block, as far as CPython's symbol table (Python/symtable.c) refuses any.

use ruff_text_size::TextRange;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Block {
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    /// What CPython calls it: "list comprehension", "generator expression".
    Comprehension(&'static str),
}

/// What a block does with a name: a set of these bits.
pub mod uses {
    pub const PARAMETER: u8 = 1;
    pub const LOCAL: u8 = 2;
    pub const READ: u8 = 4;
    pub const ANNOTATED: u8 = 8;
    pub const GLOBAL: u8 = 16;
    pub const NONLOCAL: u8 = 32;
    /// Bound by a comprehension's `for`.
    pub const ITERATION: u8 = 64;
    /// Bound around a comprehension by an assignment expression in it.
    pub const WALRUS: u8 = 128;
}

/// What of a block surrounds the place that is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Surrounding {
    Loop,
    ExceptStar,
}

pub struct Scope<'a> {
    pub block: Block,
    names: Vec<(&'a str, u8)>,
    /// Names that this block says are an outer function's.
    pub nonlocals: Vec<(&'a str, TextRange)>,
    /// Such names of the blocks within, not found there.
    pub sought: Vec<(&'a str, TextRange)>,
    pub surrounding: Vec<Surrounding>,
    /// It has an `await` or an `async for` of its own.
    pub awaits: bool,
    pub yields: bool,
    /// `return` with a value, with its number in the order of the checks.
    pub returns: Option<(u32, TextRange)>,
    /// Within the iterable of a comprehension.
    pub in_iterable: bool,
}

impl<'a> Scope<'a> {
    pub fn new(block: Block) -> Self {
        Self {
            block,
            names: Vec::new(),
            nonlocals: Vec::new(),
            sought: Vec::new(),
            surrounding: Vec::new(),
            awaits: false,
            yields: false,
            returns: None,
            in_iterable: false,
        }
    }

    pub fn is_function(&self) -> bool {
        !matches!(self.block, Block::Module | Block::Class)
    }

    pub fn uses(&self, name: &str) -> u8 {
        self.names.iter().find(|known| known.0 == name).map_or(0, |known| known.1)
    }

    pub fn add(&mut self, name: &'a str, bits: u8) {
        match self.names.iter_mut().find(|known| known.0 == name) {
            Some(known) => known.1 |= bits,
            None => self.names.push((name, bits)),
        }
    }

    /// Adds a `global` or `nonlocal` name, or says why that cannot be
    /// (`symtable_visit_stmt`, Global_kind and Nonlocal_kind).
    pub fn declare(&mut self, name: &'a str, bit: u8) -> Result<(), String> {
        let kind = if bit == uses::GLOBAL { "global" } else { "nonlocal" };
        let now = self.uses(name);
        if now & uses::PARAMETER != 0 {
            return Err(format!("name '{name}' is parameter and {kind}"));
        }
        if now & uses::READ != 0 {
            return Err(format!("name '{name}' is used prior to {kind} declaration"));
        }
        if now & uses::ANNOTATED != 0 {
            return Err(format!("annotated name '{name}' can't be {kind}"));
        }
        if now & uses::LOCAL != 0 {
            return Err(format!("name '{name}' is assigned to before {kind} declaration"));
        }
        self.add(name, bit);
        Ok(())
    }

    /// Ends a block within this one: the names that were not found in it are sought further out
    /// (`analyze_name`).
    pub fn close(&mut self, inner: Scope<'a>) {
        let binds = |name: &str| {
            let bits = inner.uses(name);
            let bound =
                bits & (uses::PARAMETER | uses::LOCAL) != 0 && bits & (uses::GLOBAL | uses::NONLOCAL) == 0;
            (inner.is_function() && bound) || (inner.block == Block::Class && name == "__class__")
        };
        self.sought.extend(&inner.nonlocals);
        self.sought.extend(inner.sought.iter().filter(|(name, _)| !binds(name)));
    }
}
