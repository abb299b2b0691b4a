class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print("new plugin", cls.__name__, key)
        cls.registry[key or cls.__name__.lower()] = cls


class Csv(Plugin):
    pass


class Json(Plugin, key="js"):
    def load(self):
        return "json"


print(Plugin.registry)
print(Plugin.registry["js"]().load())


class Meta(type):
    def __new__(mcls, name, bases, namespace, **kw):
        print("making", name, sorted(k for k in namespace if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, namespace)

    def __call__(cls, *args):
        print("instance of", cls.__name__)
        return super().__call__(*args)

    def __len__(cls):
        return 99


class Base(metaclass=Meta):
    x = 1


class Child(Base, flag=True):
    def method(self):
        pass


c = Child()
print(type(Child), len(Child), type(c))
print(isinstance(Child, Meta))
try:
    class Bad(Plugin, unknown=1):
        pass
except TypeError as e:
    print(e)
