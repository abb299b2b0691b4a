# A report asks for the names of the object that lacks one.
class Forgetful:
    value = 1

    def __getattr__(self, name):
        raise AttributeError(f"no {name} here")


class Talkative:
    def __dir__(self):
        print("dir")
        return ["valua", "x"]


class Watchful:
    def __init__(self):
        self.colour = "red"

    def __getattribute__(self, name):
        print("get", name)
        return super().__getattribute__(name)


def ask(object, name):
    try:
        getattr(object, name)
    except AttributeError as e:
        print(e.name, e.obj is object)
        return e


print(dir(Talkative()))
first = ask(Forgetful(), "valu")
second = ask(Talkative(), "valu")
third = ask(Watchful(), "color")
try:
    raise first from second
except AttributeError as e:
    raise KeyError("all") from third
