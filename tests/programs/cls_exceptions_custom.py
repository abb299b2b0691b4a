class AppError(Exception):
    """Base of ours."""


class NotFound(AppError):
    def __init__(self, name, code=404):
        super().__init__(f"{name} not found")
        self.name = name
        self.code = code


class Wrapped(AppError):
    def __str__(self):
        return "wrapped: " + ", ".join(map(str, self.args))


def find(name):
    raise NotFound(name)


for action in (lambda: find("cat"), lambda: [][0], lambda: exec_wrapped()):
    try:
        action()
    except NotFound as e:
        print("not found:", e, e.code, e.args, repr(e))
    except AppError as e:
        print("app:", e)
    except LookupError as e:
        print("lookup:", e)
    except NameError as e:
        print("name:", e)
try:
    raise Wrapped(1, "two")
except AppError as e:
    print(e, repr(e), isinstance(e, Exception))
try:
    try:
        find("dog")
    except NotFound as e:
        raise Wrapped("outer") from e
except Wrapped as w:
    print(w.__cause__, w.__context__ is w.__cause__, w.__suppress_context__)
e = NotFound("x")
e.add_note("a note")
raise e
