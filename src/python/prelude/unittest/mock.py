# Objects that take every call and remember it; what makes them of other things is in _autospec and _patch.
import inspect

from unittest._calls import ANY, _Call, _Calls, call
from unittest.util import safe_repr

__all__ = ['Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal']
FILTER_DIR = True


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'


class _Sentinel:
    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError(name)
        made = self.__dict__[name] = _SentinelObject(name)
        return made


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_MISSING, _DELETED = sentinel.MISSING, sentinel.DELETED
_TYPOS = 'assert', 'assret', 'asert', 'aseert', 'assrt'
_VALUES = {'__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented,
           '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__float__': 1.0, '__bool__': True,
           '__index__': 1, '__aexit__': False}
_BINARY = 'add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or'.split()
_MAGIC = [*_VALUES, '__eq__', '__ne__', '__hash__', '__str__', '__iter__', '__aiter__', '__anext__', '__enter__',
          '__aenter__', '__getitem__', '__setitem__', '__delitem__', '__neg__', '__pos__', '__invert__', '__abs__',
          '__round__', '__reversed__', '__missing__', '__fspath__', '__next__',
          *(f'__{prefix}{name}__' for name in _BINARY for prefix in ('', 'i', 'r'))]
_SELDOM = {'__next__', '__reversed__', '__missing__', '__anext__', *(f'__r{name}__' for name in _BINARY)}
_AWAITED = {'__aenter__', '__aexit__', '__anext__'}


def _is_magic(name):
    return name.startswith('__') and name.endswith('__') and len(name) > 4


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


class _AsyncIterator:
    def __init__(self, values):
        self._values = iter(values)

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return next(self._values)
        except StopIteration:
            raise StopAsyncIteration from None


class _Magic:
    # A special method of a mock: made when it is first looked for.
    def __init__(self, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        state = obj.__dict__['_mock']
        made = state.children.get(self.name)
        if made is None:
            kind = AsyncMock if self.name in _AWAITED else MagicMock
            made = state.children[self.name] = kind(name=self.name, _parent=obj, _name=self.name)
            _preset(obj, made, self.name)
        return made


def _entering(name):
    # `with` looks for plain functions; the mock itself is what the object has of that name.
    def method(self, /, *args):
        return self.__dict__[name](*args)
    method.__name__ = name
    return method


_ENTERING = {name: _entering(name) for name in ('__enter__', '__exit__', '__aenter__', '__aexit__')}


def _preset(owner, made, name):
    own = made.__dict__['_mock']
    if name in _VALUES:
        made.return_value = _VALUES[name]
    elif name == '__hash__':
        made.return_value = object.__hash__(owner)
    elif name == '__str__':
        made.return_value = object.__str__(owner)
    elif name == '__fspath__':
        made.return_value = f'{type(owner).__name__}/{owner._extract_mock_name()}/{id(owner)}'
    elif name == '__eq__':
        own.fallback = lambda other: owner is other if own.value is DEFAULT else own.value
    elif name == '__ne__':
        own.fallback = lambda other: owner is not other if own.value is DEFAULT else own.value
    elif name == '__iter__':
        own.fallback = lambda: iter([] if own.value is DEFAULT else own.value)
    elif name == '__aiter__':
        own.fallback = lambda: _AsyncIterator([] if own.value is DEFAULT else own.value)


class _State:
    def __init__(self, parent, new_name, name):
        self.parent, self.new_name, self.name = parent, new_name, name
        self.children = {}
        self.value, self.effect, self.wraps, self.fallback = DEFAULT, None, None, None
        self.spec, self.spec_class, self.names, self.strict, self.signature = None, None, None, False, None
        self.sealed = self.unsafe = False
        self.clear()

    def clear(self):
        self.call_count, self.call_args = 0, None
        self.call_args_list, self.mock_calls, self.method_calls = _Calls(), _Calls(), _Calls()
        self.await_count, self.await_args, self.await_args_list = 0, None, _Calls()


def _counted(name):
    def get(self):
        return getattr(self.__dict__['_mock'], name)

    def put(self, value):
        setattr(self.__dict__['_mock'], name, value)
    return property(get, put)


# The class that a mock says it has: that of what it stands for.
_said_class = property(lambda self: self.__dict__['_mock'].spec_class or type(self))


class NonCallableMock:
    def __new__(cls, /, *args, **kwargs):
        # A class of its own each, for its special methods.
        return object.__new__(type(cls.__name__, (cls,), {
            '__doc__': cls.__doc__, '__module__': cls.__module__, '__class__': _said_class,
        }))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, side_effect=None, return_value=DEFAULT,
                 unsafe=False, *, _parent=None, _name='', **kwargs):
        state = self.__dict__['_mock'] = _State(_parent, _name, name)
        state.wraps, state.unsafe = wraps, unsafe
        self._mock_add_spec(spec if spec is not None else spec_set, spec_set is not None)
        if return_value is not DEFAULT:
            self.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect
        self.configure_mock(**kwargs)

    def _mock_add_spec(self, spec, strict):
        if spec is None:
            return
        state = self.__dict__['_mock']
        state.spec, state.strict = spec, strict
        state.names = list(spec) if isinstance(spec, (list, tuple)) else dir(spec)
        if not isinstance(spec, (list, tuple)):
            state.spec_class = spec if isinstance(spec, type) else type(spec)

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    call_count, call_args, call_args_list = _counted('call_count'), _counted('call_args'), _counted('call_args_list')
    mock_calls, method_calls = _counted('mock_calls'), _counted('method_calls')

    @property
    def called(self):
        return self.__dict__['_mock'].call_count > 0

    @property
    def return_value(self):
        state = self.__dict__['_mock']
        if state.value is DEFAULT and state.wraps is None:
            state.value = self._get_child_mock(_parent=self, _name='()')
        return state.value

    @return_value.setter
    def return_value(self, value):
        state = self.__dict__['_mock']
        state.value = value
        self._adopt(value, '()', None)

    @property
    def side_effect(self):
        return self.__dict__['_mock'].effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__['_mock'].effect = value

    def _adopt(self, value, new_name, name):
        # What has no name and no parent yet becomes a part of this mock.
        if not isinstance(value, NonCallableMock) or '_mock' not in value.__dict__:
            return
        state = value.__dict__['_mock']
        if state.name or state.parent is not None or state.new_name:
            return
        # No part of itself: the way up has an end.
        above = self
        while above is not None:
            if above is value:
                return
            above = above.__dict__['_mock'].parent
        state.parent, state.new_name = self, new_name
        if name is not None:
            state.name = name

    def _get_child_mock(self, /, **kwargs):
        state = self.__dict__['_mock']
        if state.sealed:
            told = f'.{kwargs["name"]}' if 'name' in kwargs else '()'
            raise AttributeError(f'{self._extract_mock_name()}{told}')
        kind = next(base for base in type(self).__mro__[1:] if base is not type(self))
        if issubclass(kind, AsyncMock) and kwargs.get('_name') == '()':
            kind = MagicMock if issubclass(kind, AsyncMock) else kind
        elif issubclass(kind, NonCallableMock) and not issubclass(kind, _Callable):
            kind = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        elif issubclass(kind, PropertyMock):
            kind = MagicMock
        if state.spec is not None and not isinstance(state.spec, (list, tuple)) and 'name' in kwargs:
            original = inspect.getattr_static(state.spec, kwargs['name'], None)
            original = getattr(original, '__func__', original)
            if inspect.iscoroutinefunction(original):
                kind = AsyncMock
            elif issubclass(kind, AsyncMock) and inspect.isfunction(original):
                kind = MagicMock
        return kind(**kwargs)

    def __getattr__(self, name):
        if name in ('_mock', '_mock_methods'):
            raise AttributeError(name)
        state = self.__dict__['_mock']
        if state.names is not None:
            if name not in state.names or name in _MAGIC:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif _is_magic(name):
            raise AttributeError(name)
        if not state.unsafe and (state.names is None or name not in state.names) and (
                name.startswith(_TYPOS) or name in _WRONG):
            raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be '
                                 'an attribute.')
        found = state.children.get(name)
        if found is _DELETED:
            raise AttributeError(name)
        if found is None:
            wraps = None if state.wraps is None else getattr(state.wraps, name)
            found = state.children[name] = self._get_child_mock(_parent=self, name=name, wraps=wraps, _name=name)
        return found

    def __setattr__(self, name, value):
        state = self.__dict__['_mock']
        if name in ('return_value', 'side_effect') or isinstance(getattr(NonCallableMock, name, None), property) or (
                isinstance(getattr(AsyncMock, name, None), property)):
            object.__setattr__(self, name, value)
            return
        if state.strict and state.names is not None and name not in state.names:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _MAGIC:
            if state.names is not None and name not in state.names:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if isinstance(value, NonCallableMock):
                state.children[name] = value
                if name in _ENTERING:
                    self.__dict__[name] = value
                setattr(type(self), name, _ENTERING.get(name) or _Magic(name))
                self._adopt(value, name, name)
            else:
                self.__dict__.pop(name, None)
                setattr(type(self), name, value)
            return
        if isinstance(value, NonCallableMock):
            self._adopt(value, name, name)
            state.children[name] = value
            self.__dict__.pop(name, None)
            return
        if state.sealed and name not in self.__dict__ and name not in state.children:
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        state.children.pop(name, None)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        state = self.__dict__['_mock']
        if name in _MAGIC:
            if name in type(self).__dict__:
                delattr(type(self), name)
            return
        if state.children.get(name) is _DELETED:
            raise AttributeError(name)
        self.__dict__.pop(name, None)
        state.children[name] = _DELETED

    def __dir__(self):
        state = self.__dict__['_mock']
        children = [name for name, child in state.children.items() if child is not _DELETED]
        own = state.names or [name for name in dir(type(self)) if not name.startswith('_')]
        return sorted({*own, *children, *(name for name in self.__dict__ if name != '_mock')})

    def _extract_mock_name(self):
        names, at, dot = [], self, ''
        while True:
            state = at.__dict__['_mock']
            if state.parent is None:
                first = state.name or 'mock'
                return first + ''.join('' if not part else part for part in reversed(names))
            names.append(state.new_name if state.new_name == '()' else f'.{state.new_name}')
            at = state.parent

    def __repr__(self):
        state = self.__dict__['_mock']
        name = self._extract_mock_name()
        told = '' if name == 'mock' else f' name={name!r}'
        if state.spec_class is not None:
            kind = 'spec_set' if state.strict else 'spec'
            told += f' {kind}={state.spec_class.__name__!r}'
        return f"<{type(self).__name__}{told} id='{id(self)}'>"

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *way, last = path.split('.')
            target = self
            for name in way:
                target = getattr(target, name)
            setattr(target, last, value)

    def attach_mock(self, mock, attribute):
        state = mock.__dict__['_mock']
        state.parent, state.name, state.new_name = None, '', ''
        setattr(self, attribute, mock)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if any(self is other for other in visited):
            return
        visited.append(self)
        state = self.__dict__['_mock']
        state.clear()
        if return_value:
            state.value = DEFAULT
        if side_effect:
            state.effect = None
        for name, child in list(state.children.items()):
            if child is not _DELETED and isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value and not _is_magic(name), side_effect=side_effect)
        if isinstance(state.value, NonCallableMock) and state.value is not self:
            state.value.reset_mock(visited)

    def _named(self):
        return self.__dict__['_mock'].name or 'mock'

    def _miscounted(self, wanted):
        told = f'\nCalls: {safe_repr(self.mock_calls)}.' if self.mock_calls else ''
        return f'Expected {self._named()!r} {wanted}. Called {self.call_count} times.{told}'

    def _failure(self, args, kwargs, action='call'):
        actual = self.call_args if action == 'call' else self.await_args
        return (f'expected {action} not found.\nExpected: {self._signature(args, kwargs)}\n'
                f'  Actual: {self._signature(*actual[-2:])}')

    def _signature(self, args, kwargs):
        return _Call(('', args, kwargs))._shown(self._named())

    def _matching(self, made):
        # A call with what it gives by position, as the signature has it.
        signature = self.__dict__['_mock'].signature
        if signature is None:
            return made
        try:
            bound = signature.bind(*made[-2], **made[-1])
        except TypeError:
            return made
        return _Call((*made[:-2], bound.args, bound.kwargs))

    def assert_not_called(self):
        if self.call_count:
            msg = self._miscounted('to not have been called')
            raise AssertionError(msg)  #@938

    def assert_called(self):
        if not self.call_count:
            msg = f'Expected {self._named()!r} to have been called.'
            raise AssertionError(msg)  #@946

    def assert_called_once(self):
        if self.call_count != 1:
            msg = self._miscounted('to have been called once')
            raise AssertionError(msg)  #@956

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            expected = self._signature(args, kwargs)
            error_message = f'expected call not found.\nExpected: {expected}\n  Actual: not called.'
            raise AssertionError(error_message)  #@968
        if self._matching(self.call_args) != self._matching(_Call((args, kwargs))):
            cause, _error_message = None, lambda: self._failure(args, kwargs)
            raise AssertionError(_error_message()) from cause  #@977

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            msg = self._miscounted('to be called once')
            raise AssertionError(msg)  #@988
        return self.assert_called_with(*args, **kwargs)  #@989

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs)) not in self.call_args_list:
            cause, expected_string = None, self._signature(args, kwargs)
            raise AssertionError(  #@1048
                '%s call not found' % expected_string
            ) from cause

    def assert_has_calls(self, calls, any_order=False):
        calls = list(calls)
        if not any_order:
            if calls not in self.mock_calls:
                raise AssertionError(f'Calls not found.\nExpected: {_Calls(calls)}\n'
                                     f'  Actual: {safe_repr(self.mock_calls)}')
            return
        left = list(self.mock_calls)
        missing = []
        for wanted in calls:
            if wanted in left:
                left.remove(wanted)
            else:
                missing.append(wanted)
        if missing:
            raise AssertionError(f'{self._named()!r} does not contain all of {tuple(missing)!r} in its call list, '
                                 f'found {self.mock_calls!r} instead')


_WRONG = {name.removeprefix('assert_') for name in vars(NonCallableMock) if name.startswith('assert_')}


class _Callable(NonCallableMock):
    def __call__(self, /, *args, **kwargs):
        signature = self.__dict__['_mock'].signature
        if signature is not None:
            signature.bind(*args, **kwargs)
        self._remember(args, kwargs)
        return self._mock_call(*args, **kwargs)  #@1167

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)  #@1171

    def _remember(self, args, kwargs):
        state = self.__dict__['_mock']
        state.call_count += 1
        state.call_args = _Call((args, kwargs))
        state.call_args_list.append(state.call_args)
        state.mock_calls.append(_Call(('', args, kwargs)))
        name, method, parent = state.new_name, state.name, state.parent
        as_method = state.new_name not in ('', '()') and not _is_magic(state.new_name)
        is_call = name == '()'
        while parent is not None:
            above = parent.__dict__['_mock']
            if as_method:
                above.method_calls.append(_Call((method, args, kwargs)))
                as_method = above.parent is not None and above.new_name != '()'
                method = f'{above.name}.{method}'
            above.mock_calls.append(_Call((name, args, kwargs)))
            if above.new_name:
                dot = '' if is_call else '.'
                is_call = above.new_name == '()'
                name = above.new_name + dot + name
            parent = above.parent

    def _execute_mock_call(self, /, *args, **kwargs):
        state = self.__dict__['_mock']
        effect = state.effect
        if effect is not None:
            if _is_exception(effect):
                raise effect  #@1226
            if not callable(effect):
                result = next(effect)  #@1228
                if _is_exception(result):
                    raise result  #@1230
            else:
                result = effect(*args, **kwargs)  #@1232
            if result is not DEFAULT:
                return result
        if state.fallback is not None:
            return state.fallback(*args, **kwargs)
        if state.value is DEFAULT and state.wraps is not None:
            return state.wraps(*args, **kwargs)
        return self.return_value


class Mock(_Callable):
    pass


def _magical(mock):
    state = mock.__dict__['_mock']
    names = state.names
    for name in _MAGIC:
        if (name not in _SELDOM if names is None else name in names) and name not in type(mock).__dict__:
            setattr(type(mock), name, _ENTERING.get(name) or _Magic(name))
    for name in _ENTERING:
        # Those of a special method itself nobody needs, and they would have no end.
        if not _is_magic(state.new_name) and type(mock).__dict__.get(name) is _ENTERING[name]:
            mock.__dict__[name] = _Magic(name).__get__(mock)


class NonCallableMagicMock(NonCallableMock):
    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _magical(self)


class MagicMock(Mock):
    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _magical(self)

    def mock_add_spec(self, spec, spec_set=False):
        super().mock_add_spec(spec, spec_set)
        for name in _MAGIC:
            if name in type(self).__dict__:
                delattr(type(self), name)
        _magical(self)


class AsyncMock(MagicMock):
    await_count, await_args, await_args_list = map(_counted, ('await_count', 'await_args', 'await_args_list'))

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        inspect.markcoroutinefunction(self.__dict__['_mock'])
        self.__dict__['_is_coroutine_mark'] = self.__dict__['_mock']._is_coroutine_mark
        self.__dict__['__name__'] = 'AsyncMock'

    async def _execute_mock_call(self, /, *args, **kwargs):
        state = self.__dict__['_mock']
        state.await_count += 1
        state.await_args = _Call((args, kwargs))
        state.await_args_list.append(state.await_args)
        effect = state.effect
        if effect is not None:
            if _is_exception(effect):
                raise effect  #@2310
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration  #@2317
                if _is_exception(result):
                    raise result  #@2319
            elif inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)  #@2321
            else:
                result = effect(*args, **kwargs)  #@2323
            if result is not DEFAULT:
                return result
        if state.value is DEFAULT and state.wraps is not None:
            result = state.wraps(*args, **kwargs)
            return await result if inspect.iscoroutinefunction(state.wraps) else result
        return self.return_value

    def assert_awaited(self):
        if not self.await_count:
            msg = f'Expected {self._named()} to have been awaited.'
            raise AssertionError(msg)  #@2344

    def assert_awaited_once(self):
        if self.await_count != 1:
            msg = f'Expected {self._named()} to have been awaited once. Awaited {self.await_count} times.'
            raise AssertionError(msg)  #@2353

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            expected = self._signature(args, kwargs)
            raise AssertionError(f'Expected await: {expected}\nNot awaited')  #@2361
        if self.await_args != _Call((args, kwargs)):
            cause, _error_message = None, lambda: self._failure(args, kwargs, 'await')
            raise AssertionError(_error_message()) from cause  #@2371

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            msg = f'Expected {self._named()} to have been awaited once. Awaited {self.await_count} times.'
            raise AssertionError(msg)  #@2381
        return self.assert_awaited_with(*args, **kwargs)  #@2382

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs)) not in self.await_args_list:
            cause, expected_string = None, self._signature(args, kwargs)
            raise AssertionError(  #@2393
                '%s await not found' % expected_string
            ) from cause

    def assert_has_awaits(self, calls, any_order=False):
        calls = list(calls)
        if any_order:
            missing = [wanted for wanted in calls if wanted not in self.await_args_list]
            if missing:
                raise AssertionError(f'{tuple(missing)!r} not all found in await list')
        elif calls not in self.await_args_list:
            raise AssertionError(f'Awaits not found.\nExpected: {_Calls(calls)}\nActual: {self.await_args_list}')

    def assert_not_awaited(self):
        if self.await_count:
            msg = f'Expected {self._named()} to not have been awaited. Awaited {self.await_count} times.'
            raise AssertionError(msg)  #@2448


class PropertyMock(Mock):
    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def seal(mock):
    state = mock.__dict__['_mock']
    state.sealed = True
    for child in state.children.values():
        if isinstance(child, NonCallableMock) and child.__dict__['_mock'].parent is mock:
            seal(child)


from unittest._autospec import create_autospec, mock_open
from unittest._patch import patch
