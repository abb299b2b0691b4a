import asyncio

x = "global"


def outer():
    x = "outer"

    class C:
        x = "class"
        y = x
        z = [x for _ in range(1)]

        def get(self):
            return x

    def inner():
        nonlocal x
        x = "changed"
        return x

    return C.x, C.y, C.z, C().get(), inner(), C().get()


print(outer(), x)


def unbound():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 1


unbound()


def deleted():
    y = 1
    del y
    try:
        y
    except UnboundLocalError as e:
        print(e)

    def inner():
        return free

    try:
        inner()
    except NameError as e:
        print(e)
    free = 1
    print(inner())
    del free
    try:
        inner()
    except NameError as e:
        print(e)


deleted()


async def loop_variable():
    fs = []
    for n in range(3):
        fs.append(lambda: n)
        await asyncio.sleep(0)
    print(n, [f() for f in fs])
    try:
        raise ValueError("v")
    except ValueError as n:
        pass
    try:
        print(n)
    except UnboundLocalError as e:
        print(e)


asyncio.run(loop_variable())
print([x for x in "ab"], x, {(k := n): n for n in range(2)}, k)
del x
print(x)
