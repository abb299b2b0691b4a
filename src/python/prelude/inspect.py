# What a program can ask about its own objects.
import types
from _interleave import callers, code_of, makes, state_of
from collections import namedtuple, OrderedDict

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
AGEN_CREATED, AGEN_RUNNING = 'AGEN_CREATED', 'AGEN_RUNNING'
AGEN_SUSPENDED, AGEN_CLOSED = 'AGEN_SUSPENDED', 'AGEN_CLOSED'
_marked = '_is_coroutine_mark'


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__set__') or hasattr(type(object), '__delete__')


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', ()))


def _kind(object):
    # 'function', 'coroutine', 'generator' or 'async_generator': what calling it makes.
    while True:
        if ismethod(object):
            object = object.__func__
        elif hasattr(object, 'func') and type(object).__name__ in ('partial', 'partialmethod'):
            object = object.func
        else:
            break
    return makes(object)


def iscoroutinefunction(obj):
    if _kind(obj) == 'coroutine':
        return True
    obj = getattr(obj, '__func__', obj)
    try:
        return getattr(obj, _marked, False) is True
    except Exception:
        return False


def markcoroutinefunction(func):
    getattr(func, '__func__', func)._is_coroutine_mark = True
    return func


def isgeneratorfunction(obj):
    return _kind(obj) == 'generator'


def isasyncgenfunction(obj):
    return _kind(obj) == 'async_generator'


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return (iscoroutine(object) or isgenerator(object) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or hasattr(type(object), '__await__'))


def getcoroutinestate(coroutine):
    return f'CORO_{state_of(coroutine)}'


def getgeneratorstate(generator):
    return f'GEN_{state_of(generator)}'


def getasyncgenstate(agen):
    return f'AGEN_{state_of(agen)}'


def _locals(frame):
    return dict(frame.f_locals) if frame is not None else {}


def getcoroutinelocals(coroutine):
    return _locals(coroutine.cr_frame)


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f'{generator!r} is not a Python generator')
    return _locals(generator.gi_frame)


def getasyncgenlocals(agen):
    if not isasyncgen(agen):
        raise TypeError(f'{agen!r} is not a Python async generator')
    return _locals(agen.ag_frame)


def unwrap(func, *, stop=None):
    seen = set()
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        if id(func) in seen:
            raise ValueError(f'wrapper loop when unwrapping {func!r}')
        seen.add(id(func))
        func = func.__wrapped__
    return func


def getmro(cls):
    return cls.__mro__


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.strip(' ')), default=0)
    lines = [lines[0].lstrip(' '), *[line[margin:] for line in lines[1:]]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def getattr_static(obj, attr, *default):
    own = obj.__dict__ if hasattr(obj, '__dict__') else {}
    for names in (own, *(kind.__dict__ for kind in (obj if isclass(obj) else type(obj)).__mro__)):
        if attr in names:
            return names[attr]
    if default:
        return default[0]
    raise AttributeError(attr)


def getmodulename(path):
    name = path.rpartition('/')[2]
    return name.removesuffix('.py') if name.endswith('.py') else None


def getmodule(object, _filename=None):
    import sys
    return object if ismodule(object) else sys.modules.get(getattr(object, '__module__', None))


def _code(object):
    object = unwrap(object) if isfunction(object) else object
    if ismethod(object):
        object = object.__func__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if isclass(object):
        for value in vars(object).values():
            if isfunction(value):
                return code_of(value)[:3], True
        raise OSError('source code not available')
    if isfunction(object) or iscode(object):
        return code_of(object)[:3], False
    if ismodule(object):
        raise OSError('source code not available')
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                    f'{type(object).__name__}')


def getsourcefile(object):
    return _code(object)[0][0]


getfile = getsourcefile


def _block(lines, start):
    # The lines of a definition that begins at a line: those that are indented more.
    first = start
    while lines[first].lstrip().startswith('@'):
        first += 1
    margin = len(lines[first]) - len(lines[first].lstrip())
    end, depth = first + 1, lines[first].count('(') - lines[first].count(')')
    while end < len(lines):
        line = lines[end]
        inside = not line.strip() or len(line) - len(line.lstrip()) > margin or depth > 0
        if not inside:
            break
        depth += line.count('(') - line.count(')')
        end += 1
    while end > first + 1 and not lines[end - 1].strip():
        end -= 1
    return lines[start:end]


def getsourcelines(object):
    (file, text, first), of_class = _code(object)
    lines = text.splitlines(True)
    if of_class:
        import re
        name = object.__qualname__.rpartition('.')[2]
        for at in range(first - 1, -1, -1):
            if re.match(rf'\s*class\s+{name}\b', lines[at]):
                while at and lines[at - 1].lstrip().startswith('@'):
                    at -= 1
                return _block(lines, at), at + 1
        raise OSError('could not find class definition')
    return _block(lines, first - 1), first


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def currentframe():
    import sys
    return sys._getframe()


FrameInfo = namedtuple('FrameInfo', ('frame', 'filename', 'lineno', 'function', 'code_context', 'index'))
Traceback = namedtuple('Traceback', ('filename', 'lineno', 'function', 'code_context', 'index'))


def stack(context=1):
    import sys
    frame, found = sys._getframe(), []
    for file, line, function, text, code in callers():
        found.append(FrameInfo(frame, file, line, function, [text + '\n'] if context else None, 0))
        frame = frame.f_back
    return found


def getframeinfo(frame, context=1):
    if istraceback(frame):
        return Traceback(frame.tb_frame.f_code.co_filename, frame.tb_lineno, frame.tb_frame.f_code.co_name, None, 0)
    return Traceback(frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, None, 0)


class _empty:
    pass


_empty.__qualname__ = _empty.__name__ = '_empty'


class _ParameterKind:
    def __init__(self, value, name, description):
        self.value, self.name, self.description = value, name, description

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {self.value}>'

    def __index__(self):
        return self.value

    __int__ = __index__

    def __lt__(self, other):
        return self.value < other.value


_POSITIONAL_ONLY = _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword')
_VAR_POSITIONAL = _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword')


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if getattr(annotation, '__module__', None) == 'typing' and not isinstance(annotation, type):
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


class Parameter:
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL = _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL
    KEYWORD_ONLY, VAR_KEYWORD, empty = _KEYWORD_ONLY, _VAR_KEYWORD, _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        self.name, self.kind, self.default, self.annotation = name, kind, default, annotation

    def replace(self, **changes):
        kept = dict(name=self.name, kind=self.kind, default=self.default, annotation=self.annotation)
        return Parameter(**{**kept, **changes})

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += f': {formatannotation(self.annotation)}'
        if self.default is not _empty:
            text += f' = {self.default!r}' if self.annotation is not _empty else f'={self.default!r}'
        return {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self.kind, '') + text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (
            other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, self.kind, self.default, self.annotation))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        found = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD) or name not in self.arguments:
                break
            if parameter.kind is _VAR_POSITIONAL:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found, named = {}, False
        for name, parameter in self.signature.parameters.items():
            named = named or parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD)
            if name not in self.arguments:
                named = named or parameter.kind is not _VAR_POSITIONAL
            elif named and parameter.kind is _VAR_KEYWORD:
                found.update(self.arguments[name])
            elif named:
                found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        filled = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        return isinstance(other, BoundArguments) and self.arguments == other.arguments

    def __repr__(self):
        return f"<BoundArguments ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = types.MappingProxyType(OrderedDict((p.name, p) for p in parameters or ()))
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj, **options)

    def replace(self, *, parameters=None, return_annotation=None):
        return Signature(self.parameters.values() if parameters is None else parameters,
                         return_annotation=self.return_annotation if return_annotation is None else return_annotation)

    def bind(self, /, *args, **kwargs):
        return self._bound(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bound(args, kwargs, True)

    def _bound(self, args, kwargs, partial):
        found, args, kwargs = {}, list(args), dict(kwargs)
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind is _VAR_POSITIONAL:
                if args:
                    found[name], args = tuple(args), []
            elif kind is _VAR_KEYWORD:
                if kwargs:
                    found[name], kwargs = kwargs, {}
            elif kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and args:
                if name in kwargs and kind is _POSITIONAL_OR_KEYWORD:
                    raise TypeError(f'multiple values for argument {name!r}')
                found[name] = args.pop(0)
            elif name in kwargs and kind is not _POSITIONAL_ONLY:
                found[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f'missing a required argument: {name!r}')
        if args:
            raise TypeError('too many positional arguments')
        if kwargs:
            raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return BoundArguments(self, found)

    def format(self, *, max_width=None):
        result, star, slash = [], True, False
        for parameter in self.parameters.values():
            if parameter.kind is _POSITIONAL_ONLY:
                slash = True
            elif slash:
                result.append('/')
                slash = False
            if parameter.kind is _VAR_POSITIONAL:
                star = False
            elif parameter.kind is _KEYWORD_ONLY and star:
                result.append('*')
                star = False
            result.append(str(parameter))
        if slash:
            result.append('/')
        text = f"({', '.join(result)})"
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(result) + '\n)'
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f'<Signature {self}>'

    def __eq__(self, other):
        return (isinstance(other, Signature) and list(self.parameters.items()) == list(other.parameters.items())
                and self.return_annotation == other.return_annotation)

    def __hash__(self):
        return hash((tuple(self.parameters.values()), self.return_annotation))


def _of_function(function, eval_str):
    _, _, _, names, positional, only, named, has_rest, has_more = code_of(function)
    notes = get_annotations(function, eval_str=eval_str)
    defaults, named_defaults = function.__defaults__ or (), function.__kwdefaults__ or {}
    found, first = [], positional - len(defaults)
    for at, name in enumerate(names[:positional]):
        kind = _POSITIONAL_ONLY if at < only else _POSITIONAL_OR_KEYWORD
        default = defaults[at - first] if at >= first else _empty
        found.append(Parameter(name, kind, default=default, annotation=notes.get(name, _empty)))
    at = positional + named
    if has_rest:
        found.append(Parameter(names[at], _VAR_POSITIONAL, annotation=notes.get(names[at], _empty)))
    for name in names[positional:positional + named]:
        default = named_defaults.get(name, _empty)
        found.append(Parameter(name, _KEYWORD_ONLY, default=default, annotation=notes.get(name, _empty)))
    if has_more:
        name = names[at + has_rest]
        found.append(Parameter(name, _VAR_KEYWORD, annotation=notes.get(name, _empty)))
    return Signature(found, return_annotation=notes.get('return', _empty))


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if parameters and parameters[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped, eval_str=eval_str))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__'))
    own = getattr(obj, '__signature__', None)
    if isinstance(own, Signature):
        return own
    if isfunction(obj):
        return _of_function(obj, eval_str)
    if type(obj).__name__ == 'partial':
        return _of_partial(obj)
    if isclass(obj):
        meta = getattr(type(obj), '__call__', None)
        for name in ('__new__', '__init__'):
            function = getattr(obj, name, None)
            if isfunction(function):
                return _without_first(signature(function))
        if obj.__module__ not in ('builtins', '_asyncio'):
            return Signature()
        raise ValueError(f'no signature found for builtin type {obj!r}')
    call = getattr(type(obj), '__call__', None)
    if isfunction(call):
        return _without_first(signature(call))
    raise ValueError(f'no signature found for builtin {obj!r}')


def _of_partial(obj):
    inner, found = signature(obj.func), []
    args, named = list(obj.args), False
    for parameter in inner.parameters.values():
        if args and parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.pop()
            continue
        if parameter.name in obj.keywords:
            parameter = parameter.replace(default=obj.keywords[parameter.name], kind=_KEYWORD_ONLY)
            named = True
        elif named and parameter.kind is _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        elif named and parameter.kind is _VAR_POSITIONAL:
            continue
        found.append(parameter)
    return inner.replace(parameters=found)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    notes = dict(getattr(obj, '__annotations__', None) or {})
    if isclass(obj):
        notes = dict(obj.__dict__.get('__annotations__') or {})
    if eval_str:
        from typing import get_type_hints
        return get_type_hints(obj)
    return notes


FullArgSpec = namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults annotations')


def getfullargspec(func):
    args, rest, more, named, defaults, named_defaults, notes = [], None, None, [], (), {}, {}
    made = signature(func, follow_wrapped=False)
    if made.return_annotation is not _empty:
        notes['return'] = made.return_annotation
    for parameter in made.parameters.values():
        if parameter.kind is _VAR_POSITIONAL:
            rest = parameter.name
        elif parameter.kind is _VAR_KEYWORD:
            more = parameter.name
        elif parameter.kind is _KEYWORD_ONLY:
            named.append(parameter.name)
            if parameter.default is not _empty:
                named_defaults[parameter.name] = parameter.default
        else:
            args.append(parameter.name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        if parameter.annotation is not _empty:
            notes[parameter.name] = parameter.annotation
    return FullArgSpec(args, rest, more, defaults or None, named, named_defaults or None, notes)
