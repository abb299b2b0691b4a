import asyncio


async def leaf(n):
    await asyncio.sleep(n / 10)
    raise ValueError(f"leaf {n}")


async def branch(n):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(leaf(n))
        tg.create_task(leaf(n))


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(branch(1))
        await asyncio.sleep(0.05)
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            raise KeyError("body fails too")


asyncio.run(main())
