class Counter:
    def __init__(self):
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.calls, args, kwargs


c = Counter()
print(c(), c(1, 2), c(x=3))
print(callable(c), callable(Counter), callable(3))
print(list(map(c, "ab")))


class Truth:
    def __bool__(self):
        print("asked")
        return False


class Sized:
    def __len__(self):
        print("len asked")
        return 2


t, s = Truth(), Sized()
print(t and 1, s and 1)
print("yes" if s else "no", "yes" if t else "no")
while t:
    print("never")
print(not t, not s, any([t, s]), all([s, t]))


class Bad:
    def __bool__(self):
        return 3


class Negative:
    def __len__(self):
        return -1


for thing in (Bad(), Negative()):
    try:
        if thing:
            pass
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(bool(object()))
