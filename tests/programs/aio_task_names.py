# 3.13: Names of tasks.
import asyncio


async def work():
    return asyncio.current_task().get_name()


async def main():
    print(asyncio.current_task().get_name())
    first = asyncio.create_task(work())
    named = asyncio.create_task(work(), name="worker")
    third = asyncio.create_task(work())
    print(first.get_name(), named.get_name(), third.get_name())
    third.set_name("renamed")
    print(await first, await named, await third)
    print(await asyncio.gather(work(), work()))


asyncio.run(main())
asyncio.run(main())
