# `__get__` of methods of classes, static methods and properties, called by name.
class Base:
    @classmethod
    def made(cls):
        return cls.__name__

    @staticmethod
    def plain():
        return "plain"

    @property
    def size(self):
        return 5


class Derived(Base):
    pass


made, plain, size = (Base.__dict__[name] for name in ("made", "plain", "size"))
print(made.__get__(None, Derived)(), made.__get__(Derived())(), made.__get__(Base(), Derived)())
print(plain.__get__(None, Base)(), plain.__get__(Base())(), plain())
print(size.__get__(Base(), Base), size.__get__(None, Base) is size)
print(made.__func__ is made.__wrapped__, plain.__wrapped__.__name__)
for descriptor in (made, plain, size):
    try:
        print(descriptor.__get__(None, None))
    except TypeError as e:
        print(e)
try:
    made()
except TypeError as e:
    print(e)
