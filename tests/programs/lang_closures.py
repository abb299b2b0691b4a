# Closures, nonlocal, global.
def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


a, b = counter(), counter()
print(a(), a(), a(5), b())

total = 0


def add(n):
    global total
    total += n


add(2)
add(3)
print(total)


def outer():
    x = "outer"

    def middle():
        def inner():
            return x

        return inner

    x = "changed"
    return middle()()


print(outer())


def make(n):
    return lambda m: n * m


print([f(10) for f in [make(i) for i in range(3)]])
later = [lambda: i for i in range(3)]
print([f() for f in later])
print(outer.__qualname__, counter().__qualname__, make(1).__qualname__)
