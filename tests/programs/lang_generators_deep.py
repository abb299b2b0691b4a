def echo():
    received = []
    try:
        while True:
            x = yield len(received)
            if x is None:
                continue
            received.append(x)
    except GeneratorExit:
        print("closing with", received)
        raise
    finally:
        print("finally")


g = echo()
next(g)
print(g.send("a"), g.send("b"), next(g))
g.close()
g.close()
try:
    g.send("late")
except StopIteration as e:
    print("stopped", e.value)


def sub():
    x = yield 1
    print("sub got", x)
    try:
        y = yield 2
    except ValueError as e:
        print("sub caught", e)
        y = "default"
    return y


def delegating():
    result = yield from sub()
    print("result", result)
    yield from "xy"
    return (yield from [10, 20])


d = delegating()
print(next(d), d.send("hello"), d.throw(ValueError("thrown")), next(d), next(d), next(d))
try:
    next(d)
except StopIteration as e:
    print("value", e.value)


def flatten(x):
    if isinstance(x, list):
        for y in x:
            yield from flatten(y)
    else:
        yield x


print(list(flatten([1, [2, [3, [4]], 5]])))


def bad():
    yield 1
    raise StopIteration("inside")


try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def ignores_exit():
    try:
        yield 1
    except GeneratorExit:
        yield 2


i = ignores_exit()
next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"


r = returns_on_close()
next(r)
print(r.close())
gen = (n * n for n in range(3))
print(gen.gi_frame is not None, type(gen), next(gen), list(gen), list(gen), gen.gi_frame)
try:
    echo().send(1)
except TypeError as e:
    print(e)
def recursive():
    yield next(me)
me = recursive()
try:
    next(me)
except ValueError as e:
    print(e)
