//! The built-in types and exceptions, by number.

/// The built-in types that values have.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TypeId {
    Object,
    Type,
    NoneType,
    NotImplementedType,
    Ellipsis,
    Bool,
    Int,
    Float,
    Str,
    List,
    Tuple,
    Dict,
    Deque,
    DequeIterator,
    DequeReverseIterator,
    Set,
    FrozenSet,
    Bytes,
    ByteArray,
    Random,
    SetIterator,
    AsyncGenerator,
    AsyncSend,
    AsyncThrow,
    Range,
    Slice,
    Cell,
    Code,
    Function,
    Builtin,
    Method,
    Coroutine,
    Generator,
    Module,
    Exception,
    Iterator,
    Enumerate,
    Zip,
    Map,
    Filter,
    Reversed,
    ListIterator,
    TupleIterator,
    StrIterator,
    WideStrIterator,
    RangeIterator,
    DictKeyIterator,
    DictValueIterator,
    DictItemIterator,
    DictReverseKeyIterator,
    DictReverseValueIterator,
    DictReverseItemIterator,
    BytesIterator,
    ByteArrayIterator,
    CallableIterator,
    DictKeys,
    DictValues,
    DictItems,
    Future,
    Task,
    EventLoop,
    Handle,
    TimerHandle,
    Context,
    ContextVar,
    Token,
    ThreadLock,
    Property,
    StaticMethod,
    ClassMethod,
    Member,
    Super,
    Traceback,
}

impl TypeId {
    /// Whether it is what `iter` gives for something built in.
    pub fn is_iterator(self) -> bool {
        use TypeId::*;
        match self {
            Iterator | Enumerate | Zip | Map | Filter | Reversed | CallableIterator => true,
            ListIterator | TupleIterator | StrIterator | WideStrIterator | RangeIterator | SetIterator => true,
            DictKeyIterator | DictValueIterator | DictItemIterator => true,
            DictReverseKeyIterator | DictReverseValueIterator | DictReverseItemIterator => true,
            DequeIterator | DequeReverseIterator | BytesIterator | ByteArrayIterator => true,
            _ => false,
        }
    }

    /// `__name__`.
    pub fn name(self) -> &'static str {
        use TypeId::*;
        match self {
            Object => "object",
            Type => "type",
            NoneType => "NoneType",
            NotImplementedType => "NotImplementedType",
            Ellipsis => "ellipsis",
            Bool => "bool",
            Int => "int",
            Float => "float",
            Str => "str",
            List => "list",
            Tuple => "tuple",
            Dict => "dict",
            Deque => "collections.deque",
            DequeIterator => "_collections._deque_iterator",
            DequeReverseIterator => "_collections._deque_reverse_iterator",
            Set => "set",
            FrozenSet => "frozenset",
            Bytes => "bytes",
            ByteArray => "bytearray",
            Random => "_random.Random",
            AsyncGenerator => "async_generator",
            AsyncSend => "async_generator_asend",
            AsyncThrow => "async_generator_athrow",
            Range => "range",
            Slice => "slice",
            Cell => "cell",
            Code => "code",
            Function => "function",
            Builtin => "builtin_function_or_method",
            Method => "method",
            Coroutine => "coroutine",
            Generator => "generator",
            Module => "module",
            Exception => "BaseException",
            Iterator => "iterator",
            Enumerate => "enumerate",
            Zip => "zip",
            Map => "map",
            Filter => "filter",
            Reversed => "list_reverseiterator",
            ListIterator => "list_iterator",
            TupleIterator => "tuple_iterator",
            StrIterator => "str_ascii_iterator",
            WideStrIterator => "str_iterator",
            RangeIterator => "range_iterator",
            DictKeyIterator => "dict_keyiterator",
            DictValueIterator => "dict_valueiterator",
            DictItemIterator => "dict_itemiterator",
            DictReverseKeyIterator => "dict_reversekeyiterator",
            DictReverseValueIterator => "dict_reversevalueiterator",
            DictReverseItemIterator => "dict_reverseitemiterator",
            SetIterator => "set_iterator",
            BytesIterator => "bytes_iterator",
            ByteArrayIterator => "bytearray_iterator",
            CallableIterator => "callable_iterator",
            DictKeys => "dict_keys",
            DictValues => "dict_values",
            DictItems => "dict_items",
            Future => "_asyncio.Future",
            Task => "_asyncio.Task",
            EventLoop => "asyncio.unix_events._UnixSelectorEventLoop",
            Handle => "asyncio.events.Handle",
            TimerHandle => "asyncio.events.TimerHandle",
            Context => "_contextvars.Context",
            ContextVar => "_contextvars.ContextVar",
            Token => "_contextvars.Token",
            ThreadLock => "_thread.lock",
            Property => "property",
            StaticMethod => "staticmethod",
            ClassMethod => "classmethod",
            Member => "member_descriptor",
            Super => "super",
            Traceback => "traceback",
        }
    }
}

macro_rules! exceptions {
    ($($name:ident : $base:ident $(in $module:literal)?),* $(,)?) => {
        /// The built-in exceptions, each after its base.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum ExcKind { BaseException, $($name),* }

        impl ExcKind {
            /// All of them, each after its base.
            pub const ALL: &[ExcKind] = &[ExcKind::BaseException, $(ExcKind::$name),*];

            pub fn name(self) -> &'static str {
                match self { ExcKind::BaseException => "BaseException", $(ExcKind::$name => stringify!($name)),* }
            }

            pub fn base(self) -> Option<ExcKind> {
                match self { ExcKind::BaseException => None, $(ExcKind::$name => Some(ExcKind::$base)),* }
            }

            /// The module that defines it.
            pub fn module(self) -> &'static str {
                match self {
                    $($(ExcKind::$name => $module,)?)*
                    _ => "builtins",
                }
            }
        }
    };
}

// Lib/test/exception_hierarchy.txt, and asyncio/exceptions.py.
exceptions! {
    GeneratorExit: BaseException,
    KeyboardInterrupt: BaseException,
    SystemExit: BaseException,
    CancelledError: BaseException in "asyncio.exceptions",
    Exception: BaseException,
    ArithmeticError: Exception,
    FloatingPointError: ArithmeticError,
    OverflowError: ArithmeticError,
    ZeroDivisionError: ArithmeticError,
    AssertionError: Exception,
    AttributeError: Exception,
    BufferError: Exception,
    EOFError: Exception,
    ImportError: Exception,
    ModuleNotFoundError: ImportError,
    LookupError: Exception,
    IndexError: LookupError,
    KeyError: LookupError,
    MemoryError: Exception,
    NameError: Exception,
    UnboundLocalError: NameError,
    OSError: Exception,
    ConnectionError: OSError,
    BrokenPipeError: ConnectionError,
    ConnectionAbortedError: ConnectionError,
    ConnectionRefusedError: ConnectionError,
    ConnectionResetError: ConnectionError,
    FileExistsError: OSError,
    FileNotFoundError: OSError,
    PermissionError: OSError,
    TimeoutError: OSError,
    ReferenceError: Exception,
    RuntimeError: Exception,
    NotImplementedError: RuntimeError,
    RecursionError: RuntimeError,
    StopAsyncIteration: Exception,
    BaseExceptionGroup: BaseException,
    ExceptionGroup: BaseExceptionGroup,
    StopIteration: Exception,
    InvalidStateError: Exception in "asyncio.exceptions",
    SyntaxError: Exception,
    SystemError: Exception,
    TypeError: Exception,
    ValueError: Exception,
    UnicodeError: ValueError,
    UnicodeDecodeError: UnicodeError,
    UnicodeEncodeError: UnicodeError,
    Warning: Exception,
    DeprecationWarning: Warning,
    RuntimeWarning: Warning,
    UserWarning: Warning,
}
