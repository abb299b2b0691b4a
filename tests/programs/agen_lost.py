import asyncio
import types

@types.coroutine
def waits():
    yield "waits"

async def items(name):
    try:
        yield 1
        yield 2
    finally:
        print(name, "closes")
        try:
            await waits()
        except BaseException as e:
            print(name, repr(e))
            raise

def begun(name):
    generator = items(name)
    try:
        generator.asend(None).send(None)
    except StopIteration as e:
        print(name, e.value)
    return generator

def lost_at_yield():
    generator = begun("a")
    del generator
    print("lost a")

def lost_while_closing():
    generator = begun("b")
    closing = generator.aclose()
    print(closing.send(None))
    del closing
    print("lost the closing")
    del generator
    print("lost b")

def lost_while_failing():
    generator = begun("c")
    failing = generator.athrow(ValueError("no"))
    print(failing.send(None))
    del failing
    print("lost the failing")
    del generator
    print("lost c")

lost_at_yield()
lost_while_closing()
lost_while_failing()

def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            print("not yet")

def fails():
    try:
        yield
    finally:
        raise ValueError("in the end")

g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
g = fails()
next(g)
del g
print("gone")

async def slow():
    try:
        for i in range(4):
            await asyncio.sleep(0.05)
            yield i
    finally:
        print("slow closes")
        await asyncio.sleep(0.05)
        print("slow is closed")

async def uses():
    async for i in slow():
        print(i)
        await asyncio.sleep(5)

async def main():
    task = asyncio.create_task(uses())
    await asyncio.sleep(0.1)
    print("main ends")

asyncio.run(main())
print("end")


class Deleted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)
        if self.name == "bad":
            raise ValueError(
                self.name
            )


def local():
    d = Deleted("bad")
    print("local", d.name)


local()
d = Deleted("good")
d = None
try:
    [Deleted("bad"), 1 / 0]
except ZeroDivisionError as e:
    print(e)
print("end")
