class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value, tb is not None)
        return self.swallow


with Manager("a") as a:
    print("inside", a)
with Manager("a") as a, Manager("b") as b:
    print(a, b)
with (
    Manager("p") as p,
    Manager("q"),
):
    print(p)
with Manager("quiet", swallow=True):
    1 / 0
print("went on")


def leave(how):
    for i in range(3):
        with Manager(f"{how}{i}"):
            if how == "return":
                return i
            if how == "break":
                break
            if how == "continue":
                continue
    return how


print(leave("return"), leave("break"), leave("continue"))
try:
    with Manager("outer"):
        with Manager("inner", swallow=True):
            raise KeyError("k")
        print("between")
        raise ValueError("v")
except ValueError as e:
    print("caught", e)
try:
    with 3:
        pass
except TypeError as e:
    print(e)
with Manager("last"):
    [][1]
