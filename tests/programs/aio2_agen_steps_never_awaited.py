import asyncio


async def agen():
    yield 1
    yield 2


async def main():
    g = agen()
    g.athrow(ValueError)
    c = g.aclose()
    del c
    print(await anext(g, 5))
    anext(g, 5)
    g.asend(None)
    print("end")


asyncio.run(main())
