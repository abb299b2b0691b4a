# What a pattern captures is a variable of the function, the class or the module around, as any other.
import asyncio


def first(subject):
    match subject:
        case {"id": number, **rest} if number > 1:
            return number, rest, sorted(locals())
        case [head, *tail]:
            return lambda: (head, tail)
        case str() as text:
            return text, sorted(locals())


print(first({"id": 2, "name": "x"}))
print(first([1, 2, 3])())
print(first("word"))
print([name for name in ("number", "rest", "head", "tail", "text") if name in globals()])


def unbound(subject):
    match subject:
        case {"value": value}:
            pass
    return value


print(unbound({"value": 1}))
try:
    unbound({})
except UnboundLocalError as e:
    print(e)


def walk(tree, depth=0):
    match tree:
        case (left, right):
            walk(left, depth + 1)
            walk(right, depth + 1)
            print("  " * depth, left, right)


walk(((1, 2), (3, 4)))


async def serve(message):
    match message:
        case {"job": job, "seconds": seconds}:
            await asyncio.sleep(seconds)
            print(job, seconds)


async def main():
    await asyncio.gather(*[serve({"job": name, "seconds": s}) for name, s in [("a", 3), ("b", 1), ("c", 2)]])


asyncio.run(main())


def outer():
    def inner():
        nonlocal found
        match [5]:
            case [found]:
                pass

    found = None
    inner()
    return found


def to_global():
    global made
    match 7:
        case made:
            pass


print(outer())
to_global()
print(made)


class Kind:
    match 1:
        case one:
            pass


print(Kind.one)
