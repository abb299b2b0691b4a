# Mocks that have the shape of something else.
import inspect

from unittest.mock import DEFAULT, AsyncMock, MagicMock, NonCallableMagicMock, _is_magic


class _Bound:
    # A mock of a function, found on an object: it is called with that first.
    def __init__(self, mock, obj):
        self._function, self._object = mock, obj

    def __call__(self, /, *args, **kwargs):
        return self._function(self._object, *args, **kwargs)

    def __getattr__(self, name):
        return getattr(self._function, name)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, **kwargs):
    if inspect.iscoroutinefunction(spec):
        kind = AsyncMock
    elif not callable(spec) or instance:
        kind = NonCallableMagicMock
    else:
        kind = MagicMock
    name = _name or getattr(spec, '__name__', None)
    made = kind(spec=spec, name=name, **kwargs)
    state = made.__dict__['_mock']
    state.strict = bool(spec_set)
    if isinstance(spec, type):
        state.spec_class = spec if instance else type
        if not instance:
            state.signature = inspect.signature(spec)
            made.return_value = create_autospec(spec, spec_set, True, _name='()')
    elif callable(spec):
        state.spec_class = type(spec)
        state.signature = inspect.signature(spec)
        if inspect.isfunction(spec):
            type(made).__get__ = lambda self, obj, owner=None: self if obj is None else _Bound(self, obj)
        return made
    for attribute in dir(spec):
        if _is_magic(attribute):
            continue
        original = getattr(spec, attribute)
        if inspect.isfunction(original) or inspect.ismethod(original):
            inner = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
            child = inner(name=attribute, _parent=made, _name=attribute)
            signature = inspect.signature(original)
            skipped = isinstance(spec, type) and isinstance(inspect.getattr_static(spec, attribute), type(create_autospec))
            if skipped:
                signature = signature.replace(parameters=list(signature.parameters.values())[1:])
            child.__dict__['_mock'].signature = signature
            state.children[attribute] = child
    return made


def mock_open(mock=None, read_data=''):
    handle = MagicMock()
    lines = read_data.splitlines(True)
    rest = iter(lines)
    handle.__enter__.return_value = handle
    handle.read.side_effect = lambda *args: ''.join(rest)
    handle.readline.side_effect = lambda *args: next(rest, '')
    handle.readlines.side_effect = lambda *args: list(rest)
    handle.__iter__.return_value = rest
    mock = MagicMock(name='open') if mock is None else mock

    def again(*args, **kwargs):
        nonlocal rest
        rest = iter(lines)
        return DEFAULT
    mock.side_effect = again
    mock.return_value = handle
    return mock
