# Classes made without a class statement: bases that stand for others, metaclasses, what they prepare.
import dataclasses
import types
import typing

T = typing.TypeVar("T")
Box = dataclasses.make_dataclass("Box", [("value", T)], bases=(typing.Generic[T],))
print(Box(1), Box[int], Box.__orig_bases__, Box.__mro__)


class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases, **keywords):
        print("prepare", name, bases, keywords)
        return {"prepared": True}

    def __new__(cls, name, bases, namespace, **keywords):
        return super().__new__(cls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)


class Base(metaclass=Meta):
    pass


made = types.new_class("Made", (Base,), {"flag": 1}, lambda body: body.update(x=2))
print(type(made), made.prepared, made.x)
print(types.new_class("Plain").__bases__, types.resolve_bases((int, typing.List[int])))
print(types.prepare_class("P", (Base,), {"a": 1}))


class Names(typing.List[str]):
    pass


class Table(typing.Mapping[str, T], typing.Generic[T]):
    def __getitem__(self, key):
        return key

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


print(Names.__mro__, Names("ab"))
print([c.__name__ for c in Table.__mro__], Table[int], Table()["a"])
try:
    types.new_class("Both", (Base,), {"metaclass": type("Other", (type,), {})})
except TypeError as e:
    print(e)
