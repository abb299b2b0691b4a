# What a mock remembers of its calls.


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _Any()


def _parts(value):
    # A name, the arguments by position, those by name; of whatever form a call may be given in.
    name, args, kwargs = '', (), {}
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, dict):
            kwargs = part
        else:
            args = part
    return name, args, kwargs


class _Call(tuple):
    # (args, kwargs) of a call that a mock has taken, or (name, args, kwargs) of one of its parts.
    def __new__(cls, value=(), name=None, parent=None, from_kall=True):
        made = tuple.__new__(cls, value or ('', (), {}))
        made._mock_name, made._mock_parent, made._mock_from_kall = name, parent, from_kall
        return made

    def __eq__(self, other):
        if not isinstance(other, tuple) or len(other) > 3:
            return NotImplemented if not isinstance(other, tuple) else False
        mine, theirs = _parts(self), _parts(other)
        if len(self) == 2 or len(other) == 2 and isinstance(other[1] if other else None, dict):
            return mine[1:] == theirs[1:] and (not mine[0] or not theirs[0] or mine[0] == theirs[0])
        return (theirs[0], theirs[1], theirs[2]) == mine

    def __ne__(self, other):
        return not self == other

    __hash__ = tuple.__hash__

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), '()', self)
        return _Call((self._mock_name, args, kwargs), f'{self._mock_name}()', self)

    def __getattr__(self, name):
        if name.startswith('_mock'):
            raise AttributeError(name)
        own = self._mock_name
        return _Call(name=f'{own}.{name}' if own and own != '()' else f'().{name}' if own else name, parent=self,
                     from_kall=False)

    def call_list(self):
        found, at = [], self
        while at is not None:
            if at._mock_from_kall and at._mock_parent is not None:
                found.append(at)
            at = at._mock_parent
        return _Calls(reversed(found))

    def _shown(self, name):
        _, args, kwargs = _parts(self)
        told = [repr(value) for value in args] + [f'{key}={value!r}' for key, value in kwargs.items()]
        return f'{name}({", ".join(told)})'

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return name if name.startswith('call') else f'call.{name}'
        name = self[0] if len(self) == 3 else ''
        if not name:
            return self._shown('call')
        return self._shown(f'call{name}' if name.startswith('()') else f'call.{name}')


class _Calls(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(self[at:at + size] == value for at in range(len(self) - size + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


call = _Call(from_kall=False)
