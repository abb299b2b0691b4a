# A class derived from a built-in one is made of anything that can be iterated.
class Countdown:
    def __init__(self, n):
        self.left = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


class Indexed:
    def __getitem__(self, i):
        return ["a", "b", "c"][i]


class Tuple(tuple):
    def __init__(self, of):
        print("init", type(of).__name__, len(self))


class Set(set):
    pass


class Frozen(frozenset):
    pass


class List(list):
    def __new__(cls, *args):
        print("new list")
        return super().__new__(cls, *args)


class Dict(dict):
    pass


class Doubled(tuple):
    def __new__(cls, of):
        return super().__new__(cls, (2 * x for x in of))


class Number(int):
    def __new__(cls, of):
        return super().__new__(cls, of)


class Index:
    def __index__(self):
        return 7

    def __str__(self):
        return "seven"


class Text(str):
    def __new__(cls, of):
        made = super().__new__(cls, of)
        made.of = type(of).__name__
        return made


class Enumerate(enumerate):
    pass


class Zip(zip):
    pass


for cls in Tuple, Set, Frozen, List, Doubled:
    for of in (x for x in "xyz"), Countdown(3), Indexed(), {"k": 1}:
        made = cls(of)
        print(type(made).__name__, sorted(made), len(made))
print(Dict((x, x) for x in "ab"), Dict([(1, 2)], k=3))
print(Number(Index()) + 1, type(Number(Index())).__name__)
print(Text(Index()), Text(Index()).of)
print(list(Enumerate(Countdown(2))), list(Zip(Countdown(2), Indexed())))
try:
    Set(1 / x for x in [1, 0])
except ZeroDivisionError as e:
    print(e)
try:
    Tuple(5)
except TypeError as e:
    print(e)
