# What __set_name__ raises is noted with the object, its name and the class.
class Field:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        if name.startswith("_"):
            raise NameError(f"{name} is private")
        if self.kind is None:
            raise ExceptionGroup("all wrong", [TypeError(name)])


class Good:
    a = Field(int)


for make in (
    lambda: type("Bad", (), {"ok": Field(int), "_b": Field(int)}),
    lambda: type("Worse", (Good,), {"none": Field(None)}),
):
    try:
        make()
    except Exception as e:
        print(repr(e), e.__notes__)


class Base:
    def __init_subclass__(cls, **keywords):
        raise ValueError("no subclass")


try:

    class Sub(Base):
        a = Field(str)

except ValueError as e:
    print(repr(e), hasattr(e, "__notes__"))


class Last:
    _x = Field(int)
