# What names in and around class bodies, comprehensions and generator expressions mean.
def outer():
    x = 1
    def mid():
        class C:
            x = 2
            y = x
            z = [x for _ in range(2)]
            w = [(lambda: x)() for _ in range(2)]
            def f(self):
                return x
            def g(self):
                nonlocal x
                x += 1
                return x
        return C
    return mid()
C = outer()
print(C.x, C.y, C.z, C.w, C().f(), C().g(), C().f())
def deco():
    name = "outer"
    class A:
        name = "A"
        class B:
            name = "B"
            def f(self):
                return name
        def f(self):
            return name
    return A().f(), A.B().f(), A.name, A.B.name
print(deco())
class Foo:
    def f(self):
        global __x1
        __x1 = 0
        [__x1 := 2 for a in [3]]
        return __x1
print(Foo().f(), _Foo__x1)
def __helper():
    return 1
class Bar:
    def f(self):
        return __helper()
try:
    Bar().f()
except NameError as e:
    print(e)
total = 0
print(sum(total := total + v for v in range(5)), total)
if any((n := k) > 2 for k in [1, 2, 3, 4]):
    print(n)
async def amain():
    async def agen():
        for i in range(3):
            yield i
    r = [q async for q in agen()]
    last = [w async for w in agen()][-1]
    print(r, last)
import asyncio
asyncio.run(amain())
def test(x):
    class Foo:
        global x
        def __call__(self, y):
            return x + y
    return Foo()
x = 0
print(test(6)(2))
def f():
    containsOne = any((lastNum := num) == 1 for num in [1, 2, 3])
    print(containsOne, lastNum)
f()
def g():
    r = [y := 1, y**2]
    print(r, y)
    print([(z := i) for i in range(3)], z)
    def inner():
        nonlocal z
        return [z := j for j in range(5)]
    print(inner(), z)
g()
