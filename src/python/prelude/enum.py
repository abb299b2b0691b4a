class auto:
    pass


class _Namespace(dict):
    # The members in the order of the class body.
    def __init__(self):
        super().__init__()
        self._members = []

    def __setitem__(self, key, value):
        plain = not (key.startswith('_') or hasattr(value, '__get__') or isinstance(value, (property, staticmethod, classmethod)))
        if plain and not callable(value) or isinstance(value, auto):
            if key in self._members:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            self._members.append(key)
        super().__setitem__(key, value)


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        return _Namespace()

    def __new__(metacls, name, bases, namespace, **kwds):
        members = namespace._members
        values = {key: namespace[key] for key in members}
        rest = {key: value for key, value in namespace.items() if key not in values}
        cls = super().__new__(metacls, name, bases, rest, **kwds)
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        data = next((base for base in cls.__mro__ if base in (int, str, float, tuple)), None)
        last = []
        for key, value in values.items():
            if isinstance(value, auto):
                value = cls._generate_next_value_(key, 1, len(last), last)
            last.append(value)
            for member in cls._member_map_.values():
                if member._value_ == value and type(member._value_) is type(value):
                    break
            else:
                args = value if isinstance(value, tuple) and data is not tuple else (value,)
                if data is not None:
                    member = data.__new__(cls, *args)
                else:
                    member = object.__new__(cls)
                object.__setattr__(member, '_name_', key)
                object.__setattr__(member, '_value_', value)
                object.__setattr__(member, '_sort_order_', len(cls._member_map_))
                if '__init__' in rest:
                    member.__init__(*args)
            cls._member_map_[key] = member
            type.__setattr__(cls, key, member)
            try:
                cls._value2member_map_.setdefault(member._value_, member)
            except TypeError:
                pass
        return cls

    def __call__(cls, value, names=None, **kwds):
        if names is not None:
            if isinstance(names, str):
                names = names.replace(',', ' ').split()
            pairs = names.items() if isinstance(names, dict) else [(n, i) for i, n in enumerate(names, 1)]
            namespace = _Namespace()
            for key, number in pairs:
                namespace[key] = number
            namespace['__module__'] = '__main__'
            return EnumType(value, (cls,), namespace)
        if isinstance(value, cls):
            return value
        try:
            return cls._value2member_map_[value]
        except (KeyError, TypeError):
            pass
        for member in cls._member_map_.values():
            if member._value_ == value:
                return member
        result = cls._missing_(value)
        if result is None:
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        return result

    def __iter__(cls):
        return iter([m for k, m in cls._member_map_.items() if m._name_ == k])

    def __reversed__(cls):
        return iter(list(cls)[::-1])

    def __len__(cls):
        return sum(1 for _ in cls)

    def __bool__(cls):
        return True

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __contains__(cls, value):
        return isinstance(value, cls) or value in cls._value2member_map_

    @property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        return f"<enum {cls.__name__!r}>"


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return max(last_values) + 1 if last_values else start

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        return self is other

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __setattr__(self, name, value):
        if name in ('_name_', '_value_', '_sort_order_', 'name', 'value'):
            raise AttributeError(f"<enum '{type(self).__name__}'> cannot set attribute {name!r}")
        object.__setattr__(self, name, value)


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __eq__(self, other):
        return self._value_ == (other._value_ if isinstance(other, Enum) else other)

    def __hash__(self):
        return hash(self._value_)


class StrEnum(str, ReprEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)

    def __eq__(self, other):
        return self._value_ == (other._value_ if isinstance(other, Enum) else other)

    def __hash__(self):
        return hash(self._value_)


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return 2 * max(last_values) if last_values else 1

    @classmethod
    def _missing_(cls, value):
        member = object.__new__(cls)
        names = [m._name_ for m in cls if m._value_ & value == m._value_ and m._value_]
        object.__setattr__(member, '_name_', '|'.join(names) or None)
        object.__setattr__(member, '_value_', value)
        cls._value2member_map_[value] = member
        return member

    def __or__(self, other):
        return self.__class__(self._value_ | other._value_)

    def __and__(self, other):
        return self.__class__(self._value_ & other._value_)

    def __xor__(self, other):
        return self.__class__(self._value_ ^ other._value_)

    def __invert__(self):
        return self.__class__(sum(m._value_ for m in self.__class__) & ~self._value_)

    def __contains__(self, other):
        return self._value_ & other._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)

    def __iter__(self):
        return iter([m for m in self.__class__ if m._value_ & self._value_])

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>' if self._name_ else f'<{self.__class__.__name__}: {self._value_!r}>'


def unique(enumeration):
    duplicates = [(k, m._name_) for k, m in enumeration._member_map_.items() if k != m._name_]
    if duplicates:
        listed = ', '.join(f'{alias} -> {name}' for alias, name in duplicates)
        raise ValueError(f'duplicate values found in {enumeration!r}: {listed}')
    return enumeration
