# Two raise: the first is raised; the second is nobody's.
import asyncio


async def fail(name, delay):
    await asyncio.sleep(delay)
    print("raising", name)
    raise ValueError(name)


async def main():
    try:
        await asyncio.gather(fail("a", 2), fail("b", 1))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(2)


asyncio.run(main())
