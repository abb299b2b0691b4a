import asyncio


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("connecting", self.name)
        await asyncio.sleep(0.1)
        return self

    async def __aexit__(self, kind, value, tb):
        await asyncio.sleep(0.2)
        print("closed", self.name, kind and kind.__name__)
        return kind is KeyError


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with Connection("a") as a, Connection("b") as b:
        print(a.name, b.name)
    print(f"{loop.time() - start:.1f}")
    async with Connection("c"):
        raise KeyError("swallowed")
    try:
        async with Connection("d"):
            raise ValueError("passed on")
    except ValueError as e:
        print("caught", e)

    async def early():
        async with Connection("e"):
            return "result"

    print(await early())
    for thing in (3, len):
        try:
            async with thing:
                pass
        except TypeError as e:
            print(e)
    class Sync:
        def __enter__(self): pass
        def __exit__(self, *a): pass
    async with Sync():
        pass


asyncio.run(main())
