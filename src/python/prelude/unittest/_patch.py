# Mocks in the place of others, for a while.
import builtins
import inspect
import sys
from contextlib import ExitStack
from functools import wraps as _wraps

from unittest._autospec import create_autospec
from unittest.mock import DEFAULT, AsyncMock, MagicMock, NonCallableMock


def _resolved(path):
    # The object that a dotted name leads to.
    parts = path.split('.')
    try:
        found = sys.modules[parts[0]]
    except KeyError:
        found = __import__(parts[0])
    for i, part in enumerate(parts[1:], 2):
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__('.'.join(parts[:i]))
            found = getattr(found, part)
    return found


class _Patch:
    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        self.getter, self.attribute, self.new = getter, attribute, new
        self.spec, self.create, self.spec_set, self.autospec = spec, create, spec_set, autospec
        self.new_callable, self.kwargs = new_callable, kwargs
        self.attribute_name = None
        self.additional = []

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, self._copy()(getattr(func, name)))
            return func
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func
        patchings = [self]

        def entered(stack, args, kwargs):
            for each in patchings:
                made = stack.enter_context(each)
                if each.attribute_name is not None:
                    kwargs |= made
                elif each.new is DEFAULT:
                    args = (*args, made)
            return args, kwargs
        if inspect.iscoroutinefunction(func):
            @_wraps(func)
            async def patched(*args, **kwargs):
                with ExitStack() as stack:
                    args, kwargs = entered(stack, args, kwargs)
                    return await func(*args, **kwargs)
        else:
            @_wraps(func)
            def patched(*args, **kwargs):
                with ExitStack() as stack:
                    args, kwargs = entered(stack, args, kwargs)
                    return func(*args, **kwargs)
        patched.patchings = patchings
        return patched

    def _copy(self):
        made = _Patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                      self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional = [each._copy() for each in self.additional]
        return made

    def __enter__(self):
        target = self.target = self.getter()
        own = getattr(target, '__dict__', {})
        self.local = self.attribute in own
        original = own[self.attribute] if self.local else getattr(target, self.attribute, DEFAULT)
        if original is DEFAULT and not self.create:
            if not (isinstance(target, type(sys)) and hasattr(builtins, self.attribute)):
                raise AttributeError(f'{target} does not have the attribute {self.attribute!r}')
        self.temp_original = original
        new = self._made(original)
        setattr(target, self.attribute, new)
        if self.attribute_name is None:
            return new
        made = {self.attribute_name: new} if self.new is DEFAULT else {}
        self._others = ExitStack()
        for each in self.additional:
            made |= self._others.enter_context(each)
        return made

    def _made(self, original):
        if self.new is not DEFAULT:
            if self.kwargs:
                raise TypeError("Can't pass kwargs to a mock we aren't creating")
            return self.new
        if self.autospec:
            of = original if self.autospec is True else self.autospec
            return create_autospec(of, spec_set=bool(self.spec_set), _name=self.attribute, **self.kwargs)
        kwargs = dict(self.kwargs)
        for name, spec in ('spec', self.spec), ('spec_set', self.spec_set):
            if spec is not None:
                kwargs[name] = original if spec is True else spec
        kind = self.new_callable
        if kind is None:
            plain = getattr(original, '__func__', original)
            kind = AsyncMock if inspect.iscoroutinefunction(plain) else MagicMock
        if isinstance(kind, type) and issubclass(kind, NonCallableMock):
            kwargs.setdefault('name', self.attribute)
        return kind(**kwargs)

    def __exit__(self, *exc_info):
        if self.attribute_name is not None:
            self._others.close()
        if self.local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
        return False

    def start(self):
        made = self.__enter__()
        _started.append(self)
        return made

    def stop(self):
        if self not in _started:
            return None
        _started.remove(self)
        return self.__exit__(None, None, None)


_started = []


def _split(target):
    try:
        path, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}') from None
    return path, attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):
    path, attribute = _split(target)
    return _Patch(lambda: _resolved(path), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
            unsafe=False, **kwargs):
    if isinstance(target, str):
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _Patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = (lambda: _resolved(target)) if isinstance(target, str) else lambda: target
    made = []
    for attribute, new in kwargs.items():
        each = _Patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        each.attribute_name = attribute
        made.append(each)
    if not made:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    made[0].additional = made[1:]
    return made[0]


class _PatchDict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, dict(values) | kwargs, clear

    def __call__(self, func):
        if inspect.iscoroutinefunction(func):
            @_wraps(func)
            async def patched(*args, **kwargs):
                with self:
                    return await func(*args, **kwargs)
        else:
            @_wraps(func)
            def patched(*args, **kwargs):
                with self:
                    return func(*args, **kwargs)
        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolved(self.in_dict)
        self._before = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        self.in_dict.clear()
        self.in_dict.update(self._before)
        return False

    start = __enter__

    def stop(self):
        return self.__exit__()


def _stop_all():
    while _started:
        _started[-1].stop()


patch.object = _object
patch.dict = _PatchDict
patch.multiple = _multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = 'test'
