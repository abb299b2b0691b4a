import asyncio


async def gen(name):
    try:
        for i in range(5):
            yield i
            await asyncio.sleep(0.1)
    finally:
        print(name, "cleaning")
        await asyncio.sleep(0.1)
        print(name, "clean")


async def main():
    async for i in gen("broken off"):
        print(i)
        if i == 1:
            break
    print("after break")
    await asyncio.sleep(0.5)
    print("slept")
    kept = gen("kept")
    print(await anext(kept))
    other = gen("deleted")
    await anext(other)
    del other
    print("deleted")
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
print("run ended")
