def gen():
    x = yield 1
    print(x)
    try:
        y = yield 2
    except ValueError:
        print("v")
        yield 3
    finally:
        print("f")

g = gen()
next(g)
g.send("x")
g.throw(ValueError)
for i in g:
    print(i)

def sub():
    yield 1
    yield 2
    return 3

def main():
    x = yield from sub()
    print(x)
    try:
        yield from sub()
    except KeyError:
        print("key")

list(main())
g = main()
next(g); next(g); next(g)
try:
    g.throw(KeyError)
except StopIteration:
    pass
g = main()
next(g)
g.close()
def inf():
    n = 0
    while True:
        yield n
        n += 1
g = inf()
print(next(g), next(g))
g.close()
x = [i for i in range(3)]
x = [
    i
    for i in range(3)
    if i
]
x = {
    i:
    i
    for i in range(3)
    for j in range(
        2
    )
}
x = sum(i for i in range(3))
x = sum(
    i
    for i in range(3)
    if i > 0
    if i > 1
)
x = {i for i in range(2)}
x = [[j for j in range(i)] for i in range(3)]
x = list(map(lambda v: v, [1, 2]))
x = sorted([3, 1], key=lambda v:
    -v)
x = any(
    v > 1 for v in [1, 2, 3]
)
def recursive(n):
    if n == 0:
        return 0
    return 1 + recursive(n - 1)
recursive(3)
x = (yield_ for yield_ in [1])
next(x)
