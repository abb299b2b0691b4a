class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
print(p.x, p.y, hasattr(p, "__dict__"))
try:
    p.z = 3
except AttributeError as e:
    print(e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)


class Vault:
    def __init__(self):
        self.__code = 1234
        self._soft = 1

    def check(self, code):
        return code == self.__code

    def __hidden(self):
        return "hidden"

    def reveal(self):
        return self.__hidden()


class Deeper(Vault):
    def __init__(self):
        super().__init__()
        self.__code = 0


v = Deeper()
print(v.check(1234), v.reveal(), sorted(v.__dict__))
print(v._Vault__code, v._Deeper__code)
try:
    v.__code
except AttributeError as e:
    print(e)
