import types

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto',
           'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS',
           'UNIQUE']
_property = property
property = _property


class auto:
    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class member:
    def __init__(self, value):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


def _is_descriptor(value):
    kind = type(value)
    if kind is types.FunctionType or isinstance(value, (_property, staticmethod, classmethod)):
        return True
    return hasattr(kind, '__get__') or hasattr(kind, '__set__') or hasattr(kind, '__delete__')


class EnumDict(dict):
    # The names of a class body: which of them are members, in order.
    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name, self._member_names, self._last_values, self._ignored = cls_name, {}, [], ()
        self._next = None

    @_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if key.startswith('__') and key.endswith('__') or key.startswith(f'_{self._cls_name}__'):
            if key == '__order__':
                key = '_order_'
        elif key.startswith('_') and key.endswith('_') and len(key) > 2:
            if key not in ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                           '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_'):
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._member_names:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._next = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                self._ignored = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignored:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, type) or _is_descriptor(value):
            pass
        else:
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, member):
                value = value.value
            value = self._resolved(key, value)
            self._member_names[key] = True
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolved(self, key, value):
        if isinstance(value, auto):
            if value.value is None:
                value.value = self._next(key, 1, len(self._member_names), self._last_values[:])
            return value.value
        if type(value) is tuple and any(isinstance(one, auto) for one in value):
            return tuple([self._resolved(key, one) for one in value])
        return value


def _data_type(bases):
    # What a member is beside an Enum: int, str, ...; and what shows it.
    for base in bases:
        for kind in base.__mro__:
            if kind is object or isinstance(kind, EnumType):
                continue
            if kind in (int, str, float, bytes, tuple, dict, list) or '__new__' in kind.__dict__:
                return base if not isinstance(base, EnumType) else kind
            if '__dataclass_fields__' in kind.__dict__:
                return kind
    return object


class _Redirect:
    # A member that is called as a property of members is: that is still what members have there.
    def __init__(self, member, property):
        self._member, self._property = member, property

    def __get__(self, instance, owner=None):
        return self._member if instance is None else self._property.__get__(instance, owner)

    def __set__(self, instance, value):
        self._property.__set__(instance, value)


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f'<enum {cls!r}> cannot extend {base!r}')  #@930
        names = EnumDict(cls)
        first = bases[-1] if bases else None
        if isinstance(first, EnumType):
            names._next = getattr(first, '_generate_next_value_')
        return names

    def __new__(metacls, name, bases, namespace, *, boundary=None, _simple=False, **kwds):
        values = {key: namespace[key] for key in namespace._member_names}
        rest = {key: value for key, value in namespace.items() if key not in values}
        for key in (*namespace._ignored, '_ignore_'):
            rest.pop(key, None)
        order = rest.pop('_order_', None)
        if 'mro' in values:
            raise ValueError("invalid enum member name(s) 'mro'")
        own_new = None
        if Enum is not None:
            own_new = rest.pop('__new__', None)
            if isinstance(own_new, staticmethod):
                own_new = own_new.__func__
            rest['__new__'] = Enum.__new__
        generate = rest.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            rest['_generate_next_value_'] = staticmethod(generate)
        cls = super().__new__(metacls, name, bases, rest, **kwds)
        data = _data_type(bases)
        cls._member_names_, cls._member_map_, cls._value2member_map_, cls._unhashable_ = [], {}, {}, []
        cls._member_type_ = data
        cls._boundary_ = boundary or getattr(bases[0] if bases else None, '_boundary_', None)
        if own_new is None:
            own_new = next((base._new_member_ for base in cls.__mro__[1:]
                            if isinstance(base, EnumType) and base._new_member_ is not None), None)
        cls._new_member_ = own_new
        cls._flag_mask_ = cls._singles_mask_ = 0
        if data is not object and Enum is not None:
            # What shows it is the Enum's, not the data's.
            for method in ('__repr__', '__str__', '__format__'):
                first = next(kind for kind in cls.__mro__ if method in kind.__dict__ or not isinstance(kind, EnumType))
                if not isinstance(first, EnumType) and '__dataclass_fields__' not in first.__dict__:
                    type.__setattr__(cls, method, getattr(bases[-1], method))
        has_init = cls.__init__ is not object.__init__ and (
            data is object or any('__init__' in kind.__dict__ for kind in cls.__mro__ if kind not in (object, Enum)))
        for key, value in values.items():
            cls._add(key, value, data, own_new, has_init)
        if order is not None:
            wanted = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
            if [key for key in wanted if key in cls._member_names_] != cls._member_names_:
                raise TypeError(f'member order does not match _order_:\n  {cls._member_names_!r}\n  {wanted!r}')
        return cls

    def _add(cls, key, value, data, own_new, has_init):
        args = value if isinstance(value, tuple) else (value,)
        if data is tuple:
            args = (args,)
        if own_new is not None:
            made = own_new(cls, *args)
        elif data is object or '__dataclass_fields__' in data.__dict__:
            made = object.__new__(cls)
        else:
            made = data.__new__(cls, *args)
        if '_value_' not in made.__dict__:
            if data is object or own_new is not None and data is object:
                made._value_ = value
            else:
                try:
                    made._value_ = data(*args)
                except Exception:
                    made._value_ = value
        value = made._value_
        made._name_, made._sort_order_ = key, len(cls._member_names_)
        made.__objclass__ = cls
        if has_init:
            made.__init__(*args)
        value = made._value_
        try:
            same = cls._value2member_map_.get(value)
        except TypeError:
            same = next((one for one in cls._member_map_.values() if one._value_ == value), None)
        if same is None and issubclass(cls, Flag or ()):
            if isinstance(value, int) and value > 0 and value & (value - 1) == 0:
                cls._singles_mask_ |= value
                cls._member_names_.append(key)
            if isinstance(value, int):
                cls._flag_mask_ |= value
        elif same is None:
            cls._member_names_.append(key)
        if same is not None:
            made = same
        above = next((base.__dict__[key] for base in cls.__mro__[1:] if key in base.__dict__), None)
        type.__setattr__(cls, key, _Redirect(made, above) if isinstance(above, _property) else made)
        cls._member_map_[key] = made
        if same is None:
            try:
                cls._value2member_map_.setdefault(value, made)
            except TypeError:
                cls._unhashable_.append(value)

    def __call__(cls, value, names=_property, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_ or names is _property:
            if names is not _property:
                value = (value, names, *values)
            elif not cls._member_map_ and not issubclass(cls, Flag):
                raise TypeError(f'{cls!r} has no members defined')
            return cls.__new__(cls, value)  #@722
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        bases = (cls,) if type is None else (type, cls)
        metacls = cls.__class__
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        pairs = names.items() if isinstance(names, dict) else list(names)
        last = []
        for count, pair in enumerate(pairs):
            if isinstance(pair, str):
                pair = pair, namespace._next(pair, start, count, last[:])
            last.append(pair[1])
            namespace[pair[0]] = pair[1]
        namespace['__module__'] = module or '__main__'
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))  #@757
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError('cannot reassign member %r' % (name, ))  #@828
        super().__setattr__(name, value)

    def __getitem__(cls, name):
        return cls._member_map_[name]  #@782

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __dir__(cls):
        return sorted({'__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__',
                       '__members__', '__module__', '__name__', '__qualname__', *cls._member_names_})

    @_property
    def __members__(cls):
        return types.MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'} {cls.__name__!r}>"


EnumMeta = EnumType
Enum = Flag = None


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
        ve_exc = exc = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            exc, result = e, None
        if isinstance(result, cls) or (Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT
                                       and isinstance(result, int)):
            return result
        ve_exc = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        if result is None and exc is None:
            raise ve_exc  #@1189
        if exc is None:
            exc = TypeError('error in %s._missing_: returned %r instead of None or a valid member'
                            % (cls.__name__, result))
        if not isinstance(exc, ValueError):
            exc.__context__ = ve_exc
        raise exc  #@1197

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last_value = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last_value + 1
        except TypeError:
            raise TypeError('unable to increment %r' % (last_value, )) from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        cls = type(self)
        type.__setattr__(cls, name, self)
        cls._member_map_[name] = self

    def _add_value_alias_(self, value):
        cls = type(self)
        if cls._value2member_map_.get(value, self) is not self:
            raise ValueError(f'{value!r} is already bound: {cls._value2member_map_[value]!r}')
        cls._value2member_map_[value] = self

    @property
    def name(self):
        return self._name_

    @name.setter
    def name(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'name'")

    @property
    def value(self):
        return self._value_

    @value.setter
    def value(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'value'")

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._shown_value()}>'

    def _shown_value(self):
        data = self._member_type_
        if data is not object and '__dataclass_fields__' in data.__dict__:
            return ', '.join(f'{name}={getattr(self, name)!r}' for name in data.__dataclass_fields__)
        return repr(self._value_)

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        own = [name for kind in type(self).__mro__ for name in kind.__dict__
               if name[0] != '_' and name not in type(self)._member_map_ and kind is not object]
        return sorted({'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value', *own})

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_, )

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


def _as_data(self):
    return self._member_type_.__str__(self)


class ReprEnum(Enum):
    # Only the repr is an Enum's.
    def __str__(self):
        data = self._member_type_
        return data.__repr__(self._value_) if data is int else data.__str__(self._value_)

    def __format__(self, format_spec):
        return format(self._value_, format_spec) if format_spec else str(self)


class IntEnum(int, ReprEnum):
    __str__, __format__ = ReprEnum.__str__, ReprEnum.__format__

    def __repr__(self):
        return Enum.__repr__(self)


class StrEnum(str, ReprEnum):
    __str__, __format__ = ReprEnum.__str__, ReprEnum.__format__

    def __repr__(self):
        return Enum.__repr__(self)

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values, ))
        if not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0], ))
        made = str.__new__(cls, str(*values))
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _binary(number, size):
    text = bin(number if number >= 0 else number + (1 << size))[2:].rjust(size, '0')
    return f"0b{'1' if number < 0 else '0'} {text}"


class Flag(Enum, boundary=STRICT):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            return 2 ** last_value.bit_length()
        except Exception:
            raise TypeError('invalid flag value %r' % last_value) from None

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask, boundary = cls._flag_mask_, cls._boundary_
        all_bits = 2 ** mask.bit_length() - 1
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if boundary is STRICT:
                size = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (
                    cls, value, _binary(value, size), _binary(mask, size)))
            if boundary is CONFORM:
                value = value & mask
            elif boundary is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value += all_bits + 1
        unknown = value & ~mask
        made = cls._member_type_.__new__(cls, *(() if cls._member_type_ is object else (value,)))
        made._value_ = value
        made.__objclass__ = cls
        names = [one._name_ for one in cls._parts(value)]
        if unknown:
            names.append(str(unknown) if names else None)
        made._name_ = '|'.join(names) if names and names[0] is not None else None
        made._sort_order_ = 0
        return cls._value2member_map_.setdefault(value, made)

    @classmethod
    def _parts(cls, value):
        return [one for one in cls if one._value_ & value]

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter(self._parts(self._value_))

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return f'<{self.__class__.__name__}: {self._value_!r}>'
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        name = self.__class__.__name__
        return f'{name}({self._value_!r})' if self._name_ is None else f'{name}.{self._name_}'

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    __str__, __format__, __repr__ = ReprEnum.__str__, ReprEnum.__format__, Flag.__repr__
    __or__, __and__, __xor__ = Flag.__or__, Flag.__and__, Flag.__xor__
    __ror__, __rand__, __rxor__ = Flag.__or__, Flag.__and__, Flag.__xor__
    __invert__ = Flag.__invert__


def unique(enumeration):
    duplicates = [(name, one._name_) for name, one in enumeration.__members__.items() if name != one._name_]
    if duplicates:
        shown = ', '.join(f'{alias} -> {name}' for alias, name in duplicates)
        raise ValueError('duplicate values found in %r: %s' % (enumeration, shown))
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = [(name, one._name_) for name, one in enumeration.__members__.items() if name != one._name_]
                if aliases:
                    shown = ', '.join(f'{alias} -> {name}' for alias, name in aliases)
                    raise ValueError('aliases found in %r: %s' % (enumeration, shown))
            elif check is CONTINUOUS:
                values = {one.value for one in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                flags = issubclass(enumeration, Flag)
                wanted = [1 << n for n in range(low.bit_length() - 1, high.bit_length())] if flags else range(low, high + 1)
                missing = sorted(value for value in wanted if value not in values)
                if missing:
                    shown = ', '.join(map(str, missing))
                    kind = 'flag' if flags else 'enum'
                    raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values {shown}')
        return enumeration


def global_enum_repr(self):
    return f'{self.__class__.__module__}.{self._name_}'


global_flag_repr = global_enum_repr


def global_str(self):
    return str(self._value_) if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    import sys
    cls.__repr__ = global_enum_repr
    for name, one in cls.__members__.items():
        setattr(sys.modules[cls.__module__], name, one)
    return cls
