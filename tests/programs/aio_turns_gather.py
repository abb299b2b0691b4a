# How many turns gather takes, from its children's end to the line behind it.
import asyncio


async def child(n):
    for _ in range(n):
        await asyncio.sleep(0)
    print("child", n)


async def spy():
    for n in range(8):
        print("--", n)
        await asyncio.sleep(0)


async def main():
    watch = asyncio.create_task(spy())
    await asyncio.gather(child(1), child(2), child(0))
    print("gathered")
    await watch


asyncio.run(main())
