class Meta(type):
    def __repr__(cls):
        return f"<class {cls.__name__}>"

    @property
    def shout(cls):
        return cls.__name__.upper()

    def __iter__(cls):
        return iter(sorted(k for k in vars(cls) if not k.startswith("_")))

    def __contains__(cls, name):
        return name in vars(cls)

    def __getattr__(cls, name):
        return f"class has no {name}"


class Config(metaclass=Meta):
    debug = True
    level = 3
    doubled = [n * 2 for n in range(level)]
    names = {n: len(n) for n in ("a", "bb")}

    class Inner:
        value = 42

    def method(self):
        return __class__.__name__

    def other(self, level=level):
        return level


print(Config, Config.shout, list(Config), "debug" in Config, Config.missing)
print(Config.doubled, Config.names, Config.Inner.value, Config.Inner.__qualname__)
print(Config().method(), Config().other(), Config.method.__qualname__)


def make_class(base, **attrs):
    x = attrs.get("x", 0)

    class Made(base):
        y = x + 1

        def get(self):
            return x, self.y

    return Made


M = make_class(Config, x=5)
print(M, M().get(), M.__bases__, M.__mro__[1] is Config)
T = type("Dynamic", (M,), {"z": 1, "hello": lambda self: f"hello {self.z}"})
print(T, T().hello(), T.z, isinstance(T(), Config), T.__name__)
T.z = 9
print(T().hello(), Config.__dict__["level"], getattr(T, "level"))
Config.level += 1
print(T.level, M.level)
del Config.level
print(Config.level)
