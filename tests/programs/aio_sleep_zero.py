# sleep(0): who runs next, turn by turn.
import asyncio


async def walker(name, steps):
    for n in range(steps):
        print(f"{name}{n}", end=" ")
        await asyncio.sleep(0)
    print(f"{name} out")


async def main():
    await asyncio.gather(walker("a", 3), walker("b", 2), walker("c", 4))


asyncio.run(main())
