# What lies on a frame's stack when an exception comes goes from the top down.
import asyncio


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("goes:", self.name)


async def one():
    pass


async def two():
    pass


def caught():
    try:
        print(Loud("a"), Loud("b"), [Loud("c"), Loud("d"), 1 / 0])
    except ZeroDivisionError as e:
        print("caught", e)


def uncaught():
    kept = Loud("local")
    return Loud("e"), Loud("f"), {Loud("g"): Loud("h"), Loud("i"): missing}


async def main():
    caught()
    try:
        uncaught()
    except NameError as e:
        print("caught", e)
    try:
        await asyncio.gather(one(), two(), missing())
    except NameError as e:
        print("caught", e)
    await asyncio.gather(one(), two(), Loud("last") + 1)


asyncio.run(main())
