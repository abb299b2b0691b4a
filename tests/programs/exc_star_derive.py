# What `except*` leaves over is made by the group's own derive.
class Coded(ExceptionGroup):
    def __new__(cls, message, excs, code):
        made = super().__new__(cls, message, excs)
        made.code = code
        return made

    def derive(self, excs):
        print("derive", excs)
        return Coded(self.message, excs, self.code)


class Plain(ExceptionGroup):
    pass


class Falsy(ExceptionGroup):
    def __bool__(self):
        return False

    def derive(self, excs):
        return Falsy(self.message, excs)


def attempt(group):
    try:
        try:
            raise group
        except* TypeError as e:
            print("types", repr(e), getattr(e, "code", None))
        except* KeyError as e:
            print("keys", repr(e), getattr(e, "code", None))
            raise
    except ExceptionGroup as e:
        print("left", repr(e), getattr(e, "code", None), type(e).__name__, repr(e.__context__))


for of in Plain, Falsy, lambda message, excs: Coded(message, excs, 42):
    attempt(of("all", [TypeError(1), ValueError(2)]))
    attempt(of("all", [TypeError(1), KeyError(2)]))
    attempt(of("all", [of("in", [TypeError(1), OSError(3)]), KeyError(2), ValueError(4)]))


class Broken(ExceptionGroup):
    def derive(self, excs):
        raise RuntimeError("cannot derive")


try:
    attempt(Broken("all", [TypeError(1), ValueError(2)]))
except RuntimeError as e:
    print(repr(e))
