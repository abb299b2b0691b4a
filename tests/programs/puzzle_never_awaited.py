import asyncio


async def fetch(n):
    await asyncio.sleep(0.1)
    return n


class Client:
    async def get(self, url):
        return url

    @staticmethod
    async def ping():
        return "pong"


async def main():
    fetch(1)
    x = fetch(2)
    print(type(x).__name__, x.__name__, x.cr_running)
    del x
    Client().get("u")
    Client.ping()
    [fetch(i) for i in range(3)]
    results = list(map(fetch, [1, 2]))
    print(len(results))
    results = None
    for _ in range(2):
        fetch(9)
    if fetch(3):
        print("a coroutine is truthy")
    try:
        print(fetch(4) + 1)
    except TypeError as e:
        print(e)
    try:
        for x in fetch(5):
            pass
    except TypeError as e:
        print(e)
    try:
        with fetch(6):
            pass
    except TypeError as e:
        print(e)
    try:
        async with fetch(7):
            pass
    except TypeError as e:
        print(e)
    try:
        async for x in fetch(8):
            pass
    except TypeError as e:
        print(e)
    print(f"{fetch.__qualname__} {fetch(10)!r}"[:30])
    return fetch(11)


asyncio.run(main())
print("end")
fetch(12)
