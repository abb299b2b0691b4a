//! Code objects: what the compiler makes and the machine runs.

use super::value::Value;
use std::rc::Rc;

/// The text that code was compiled from.
pub struct Source {
    /// The name that tracebacks show.
    pub file: Rc<str>,
    pub text: Rc<str>,
    /// Whether it is a part of the standard library: CPython's tracebacks name other lines.
    pub library: bool,
    /// Whether its lines are in no trace: the library's, and of text that became code in the run.
    pub hidden: bool,
}

/// What calling a function does with its code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeKind {
    /// Runs it.
    Plain,
    /// Makes a coroutine object.
    Coroutine,
    /// Makes a generator object.
    Generator,
    /// Makes a generator object that can be awaited (`types.coroutine`).
    AwaitableGenerator,
    /// Makes an async generator object.
    AsyncGenerator,
}

/// In place of an instruction: code that has not begun.
pub const NOT_BEGUN: u32 = u32::MAX;

/// A compiled body: of a module, a function, a lambda or a generator expression.
#[derive(Clone)]
pub struct Code {
    pub name: Rc<str>,
    pub qualname: Rc<str>,
    pub source: Rc<Source>,
    pub kind: CodeKind,
    pub first_line: u32,
    /// Whether it is the body of a class.
    pub is_class: bool,
    /// Whether it is an expression whose value it returns.
    pub is_expression: bool,
    /// The docstring.
    pub doc: Option<Rc<super::value::Str>>,
    pub ops: Vec<Op>,
    /// For each instruction the range of source (byte offsets) that it comes from.
    pub ranges: Vec<(u32, u32)>,
    pub consts: Vec<Value>,
    /// Names of attributes, modules and keywords.
    pub names: Vec<Rc<super::value::Str>>,
    pub params: Params,
    /// Names of the local variables: parameters first.
    pub locals: Vec<Rc<str>>,
    /// Which of the locals are free variables, filled from the function's closure.
    pub free: std::ops::Range<usize>,
    /// What is warned of before a module's code runs.
    pub warnings: Vec<super::SyntaxWarning>,
}

impl Code {
    /// The source that an instruction comes from; that of [`NOT_BEGUN`] is the code's first line.
    pub fn range(&self, op: u32) -> (u32, u32) {
        if let Some(range) = self.ranges.get(op as usize) {
            return *range;
        }
        let mut start = 0;
        let mut lines = self.source.text.split_inclusive('\n');
        for line in lines.by_ref().take(self.first_line as usize - 1) {
            start += line.len() as u32;
        }
        let line = lines.next().unwrap_or_default();
        let indent = (line.len() - line.trim_start().len()) as u32;
        (start + indent, start + line.trim_end().len() as u32)
    }

    /// Whether it is the body of a module.
    pub fn is_module(&self) -> bool {
        &*self.name == "<module>"
    }
}

/// The parameters of a function; they are the first locals, in this order.
#[derive(Clone, Default)]
pub struct Params {
    pub positional_only: usize,
    /// Positional parameters, positional-only ones included.
    pub positional: usize,
    pub keyword_only: usize,
    pub var_positional: bool,
    pub var_keyword: bool,
}

impl Params {
    pub fn count(&self) -> usize {
        self.positional + self.keyword_only + usize::from(self.var_positional) + usize::from(self.var_keyword)
    }

    /// The local that `*args` is in.
    pub fn var_positional_slot(&self) -> usize {
        self.positional + self.keyword_only
    }

    /// The local that `**kwargs` is in.
    pub fn var_keyword_slot(&self) -> usize {
        self.var_positional_slot() + usize::from(self.var_positional)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    MatMul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    LShift,
    RShift,
    And,
    Or,
    Xor,
}

impl BinaryOp {
    pub fn symbol(self) -> &'static str {
        use BinaryOp::*;
        match self {
            Add => "+",
            Sub => "-",
            Mul => "*",
            MatMul => "@",
            Div => "/",
            FloorDiv => "//",
            Mod => "%",
            Pow => "** or pow()",
            LShift => "<<",
            RShift => ">>",
            And => "&",
            Or => "|",
            Xor => "^",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnaryOp {
    Not,
    Negative,
    Positive,
    Invert,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CompareOp {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

impl CompareOp {
    pub fn symbol(self) -> &'static str {
        use CompareOp::*;
        match self {
            Eq => "==",
            Ne => "!=",
            Lt => "<",
            Le => "<=",
            Gt => ">",
            Ge => ">=",
        }
    }
}

/// How an f-string turns a value into text before formatting it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Conversion {
    None,
    Str,
    Repr,
    Ascii,
}

/// What an `await` is for, as the message about what cannot be awaited says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Awaited {
    Plain,
    Enter,
    Exit,
    Next,
}

/// One instruction. 8 bytes. Jump targets are indices of instructions; `TOS` is the top of the stack.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Op {
    /// The instructions from here on belong to this line.
    Line(u32),
    /// The instructions from here on belong to no line: reaching the former one counts as reaching it anew.
    NoLine,
    Const(u32),
    PopTop,
    Copy(u32),
    Swap(u32),

    LoadFast(u32),
    StoreFast(u32),
    DeleteFast(u32),
    /// Makes the local a cell that holds what the local held.
    MakeCell(u32),
    /// Pushes the cell itself, for a closure.
    LoadCellItself(u32),
    LoadCell(u32),
    StoreCell(u32),
    DeleteCell(u32),
    LoadGlobal(u32),
    StoreGlobal(u32),
    DeleteGlobal(u32),

    /// Pushes `__build_class__`.
    LoadBuildClass,
    /// In a class body: a name of its namespace, else a global.
    LoadName(u32),
    StoreName(u32),
    DeleteName(u32),

    LoadAttr(u32),
    StoreAttr(u32),
    DeleteAttr(u32),
    /// Pushes a function and its object (or `Unbound` for none) for a call to come.
    LoadMethod(u32),
    /// Puts `Unbound` on top: the call to come has no object.
    NoSelf,

    Binary(BinaryOp),
    InPlace(BinaryOp),
    Unary(UnaryOp),
    Compare(CompareOp),
    /// `in`, or `not in` where true.
    Contains(bool),
    /// `is`, or `is not` where true.
    Is(bool),
    GetItem,
    SetItem,
    DeleteItem,

    BuildList(u32),
    BuildTuple(u32),
    BuildDict(u32),
    /// Whether all items are constants: CPython has made a set of them before the program runs.
    BuildSet(u32, bool),
    /// Adds TOS to the set that far below it.
    SetAdd(u32),
    /// Adds the items of TOS to the set that far below it.
    SetUpdate(u32),
    BuildString(u32),
    BuildSlice,
    /// Appends TOS to the list that far below it.
    ListAppend(u32),
    ListExtend(u32),
    /// What is iterated -> a tuple of its items: all arguments of the call of what lies below.
    SpreadAll,
    /// Sets TOS1: TOS in the dict that far below them.
    DictSet(u32),
    DictUpdate(u32),
    /// As `DictUpdate`, for `**kwargs` of a call: a key twice is an error.
    DictMerge(u32),
    ListToTuple,
    /// TOS is formatted, with a format spec above it where true.
    Format(Conversion, bool),

    Jump(u32),
    /// As `Jump`, and a place where the host may take over.
    JumpBack(u32),
    PopJumpIfFalse(u32),
    PopJumpIfTrue(u32),
    /// Jumps and keeps TOS, or pops it.
    JumpIfFalseOrPop(u32),
    JumpIfTrueOrPop(u32),

    GetIter,
    /// Pushes the next item, or pops the iterator and jumps.
    ForIter(u32),
    Unpack(u32),
    /// `a, *b, c = TOS`: so many before the star, so many after.
    UnpackStar(u16, u16),

    /// Calls with this many positional arguments above the function and its object.
    Call(u32),
    /// As `Call`; the names (a tuple of strings in consts) of the last arguments come second.
    CallKeywords(u16, u16),
    /// Function, object, tuple, and a dict where true.
    CallSpread(bool),
    /// Makes a function of the code in consts; below it are, as flagged: a tuple of defaults (1), a dict of
    /// keyword defaults (2), a tuple of cells (4).
    MakeFunction(u32, u8),
    Return,

    /// Gives TOS to whoever resumed this frame.
    Yield,
    /// As `Yield`, in an async generator: told apart from what it waits for.
    YieldAsync,
    /// TOS becomes what `await` can wait on.
    GetAwaitable(Awaited),
    /// TOS becomes what `yield from` can draw from.
    GetYieldFrom,
    /// Sends TOS into TOS1 until that returns; its result replaces both.
    Send,

    /// 0: raise what is being handled; 1: raise TOS; 2: raise TOS1 from TOS.
    Raise(u8),
    /// `assert` failed, with a message on the stack where true.
    RaiseAssertion(bool),
    /// An exception inside of this block jumps to the target with the stack cut to its present height.
    PushBlock(u32),
    /// As `PushBlock`; TOS is not kept.
    PushBlockBelow(u32),
    PopBlock,
    /// Makes the exception on top the one being handled; the former one goes below it, with a block
    /// between that jumps to the target (a `LeaveHandler`).
    PushHandled(u32),
    /// Ends handling: ends the block of `PushHandled`, and the former handled exception is on top.
    PopHandled,
    /// Below TOS (an exception): replaces the type above it by whether it matches.
    MatchException,
    /// Raises the exception on top again, as if it had never been caught.
    Reraise,
    /// The exception on top came out of a handler: restores the handled one below it, and raises it again.
    LeaveHandler,

    /// The manager TOS is replaced by its exit method, and by what entering gives; async where true.
    EnterWith(bool),
    /// Calls the exit method TOS2 with the exception TOS.
    ExitWith,
    GetAsyncIter,
    /// Pushes what is to be awaited for the next item of TOS.
    GetAsyncNext,
    /// Below TOS (an exception) is an async iterator: drops both if the exception is its end.
    EndAsyncFor,
    /// `except*` with the class TOS: TOS1 becomes what is left, TOS what matched.
    MatchStar,
    /// TOS2 is the exception, TOS1 what handlers raised, TOS what is left: they become what to raise.
    EndStar,

    /// Replaces the sequence TOS by its items, the first on top, and true; or by false. So many before a
    /// star and after it (`u16::MAX` for no star).
    MatchSequence(u16, u16),
    /// Pushes whether TOS is a sequence of a fitting length, as for [`Op::MatchSequence`]; drops it if not.
    MatchLength(u16, u16),
    /// Pushes an item of the sequence TOS, counted from its end where true, and true.
    PickItem(u16, bool),
    /// Replaces the mapping TOS1 and the keys TOS by the values (and the rest, where true) and true; or by
    /// false.
    MatchMapping(bool),
    /// Replaces the subject TOS2, the class TOS1 and the names TOS by attributes and true; or by false.
    MatchClass(u32),
    /// TOS is the module of this name.
    Import(u32),
    /// Pushes this name of the module TOS.
    ImportFrom(u32),
    /// Binds all public names of the module TOS.
    ImportStar,
}
