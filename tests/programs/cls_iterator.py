class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
print(list(c), tuple(c), sum(c), max(c), sorted(c))
for a in c:
    for b in c:
        if a == b:
            continue
        print(a, b)
print(*c, sep="-")
print(dict(zip(c, "abc")))
it = iter(c)
print(next(it), next(it), next(it), next(it, "end"))
print([x * 2 for x in c if x > 1], {x for x in c} == {1, 2, 3})
a, b, c3 = c
print(a, b, c3)
print(2 in c, 9 in c)
try:
    a, b = c
except ValueError as e:
    print(e)


class Evens:
    def __iter__(self):
        n = 0
        while True:
            yield n
            n += 2


for e in Evens():
    if e > 6:
        break
    print(e)
try:
    for x in object():
        pass
except TypeError as e:
    print(e)
try:
    next(c)
except TypeError as e:
    print(e)
