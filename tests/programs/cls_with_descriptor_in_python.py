import asyncio
import types


class Bound:
    """A descriptor of our own."""

    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        print("asked for", self.function.__name__)
        return types.MethodType(self.function, instance)


class Missing:
    def __get__(self, instance, owner):
        raise AttributeError("not today")


class Manager:
    @Bound
    def __enter__(self):
        print("enter")
        return 1

    @Bound
    def __exit__(self, *exc):
        print("exit", exc[0])
        return True

    @Bound
    async def __aenter__(self):
        print("aenter")
        return 2

    @Bound
    async def __aexit__(self, *exc):
        print("aexit", exc[0])


class NoEnter:
    __enter__ = Missing()

    def __exit__(self, *exc):
        pass


class NoExit:
    def __enter__(self):
        print("never entered")

    __exit__ = Missing()


async def main():
    with Manager() as value:
        print(value)
        raise ValueError
    async with Manager() as value:
        print(value)
    for kind in (NoEnter, NoExit):
        try:
            with kind():
                print("inside")
        except Exception as e:
            print(type(e).__name__, e)


asyncio.run(main())
