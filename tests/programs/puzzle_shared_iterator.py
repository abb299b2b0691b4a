import asyncio


async def worker(name, items, out):
    for item in items:
        await asyncio.sleep(0.1 if name == "fast" else 0.25)
        out.append(f"{name}:{item}")


async def main():
    shared, out = iter(range(6)), []
    await asyncio.gather(worker("fast", shared, out), worker("slow", shared, out))
    print(out)

    def gen():
        try:
            yield from "abcd"
        finally:
            print("generator closed")

    g, out = gen(), []
    await asyncio.gather(worker("fast", g, out), worker("slow", g, out))
    print(out)

    async def agen():
        for i in range(3):
            await asyncio.sleep(0.1)
            yield i

    ag = agen()

    async def consume(name):
        async for x in ag:
            print(name, x)

    results = await asyncio.gather(consume("x"), consume("y"), return_exceptions=True)
    print(results)
    a = [1, 2, 3]
    it = iter(a)
    print([(x, y) for x in it for y in it], list(zip(*[iter("abcdef")] * 2)))


asyncio.run(main())
