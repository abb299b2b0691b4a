# A class that is raised, thrown or named as a cause is called: its __init__ and __new__ run.
import asyncio


class Timeout(Exception):
    def __init__(self, seconds=3):
        super().__init__(f"took longer than {seconds} s")
        self.seconds = seconds


class Single(Exception):
    made = None

    def __new__(cls):
        if cls.made is None:
            cls.made = super().__new__(cls)
        return cls.made


class Wrong(Exception):
    def __new__(cls):
        return 5


class Fails(Exception):
    def __init__(self):
        raise ValueError("cannot be made")


def attempt(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))


def plain():
    raise Timeout


def cause():
    raise KeyError("k") from Timeout


def both():
    raise Timeout from Single


def wrong():
    raise Wrong


def wrong_cause():
    raise KeyError from Wrong


def fails():
    try:
        1 / 0
    except ZeroDivisionError:
        raise Fails


for f in plain, cause, both, wrong, wrong_cause, fails:
    attempt(f)
print(Single.made is Single())


def gen():
    while True:
        try:
            yield
        except Timeout as e:
            print("got", e, e.seconds)


g = gen()
next(g)
g.throw(Timeout)
g.throw(Timeout(8))
attempt(lambda: g.throw(5))
attempt(lambda: g.throw(Wrong))


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(Timeout)
    try:
        await future
    except Timeout as e:
        print("future", e)

    async def agen():
        try:
            yield 1
        except Timeout as e:
            yield e.seconds

    a = agen()
    print(await anext(a), await a.athrow(Timeout))
    try:
        await agen().athrow(7)
    except TypeError as e:
        print(e)
    raise Timeout


asyncio.run(main())
