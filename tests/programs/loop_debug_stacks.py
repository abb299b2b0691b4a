# 3.13: Where futures, tasks and handles were made, in debug mode: of the first two all frames, of the last ten.
import asyncio


class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await deep(2)


async def lost():
    raise ValueError("lost")


def fails():
    raise ValueError("called")


async def deep(levels):
    if levels:
        return await deep(levels - 1)
    asyncio.get_running_loop().call_later(0.01, fails)
    asyncio.get_running_loop().call_soon(fails)
    asyncio.create_task(lost())
    asyncio.ensure_future(lost())
    asyncio.get_running_loop().create_future().set_exception(ValueError("set"))
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(0.02))


async def at_end():
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.wait_for(deep(1), 1)


async def items():
    try:
        yield 1
    finally:
        asyncio.create_task(lost())
        await asyncio.sleep(0)
        await asyncio.sleep(0)


async def main():
    await deep(0)
    await asyncio.wait_for(deep(7), 1)
    async with Manager():
        pass
    global kept
    kept = asyncio.create_task(at_end())
    async for item in (kept_items := items()):
        globals()["kept_items"] = kept_items
        break


asyncio.run(main(), debug=True)
