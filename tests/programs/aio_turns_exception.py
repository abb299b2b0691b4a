# Turns from a raise to the handler, through a task and through gather.
import asyncio


async def fail():
    raise ValueError("x")


async def spy():
    for n in range(6):
        print("--", n)
        await asyncio.sleep(0)


async def main():
    watch = asyncio.create_task(spy())
    try:
        await asyncio.create_task(fail())
    except ValueError:
        print("caught from the task")
    try:
        await asyncio.gather(fail(), fail())
    except ValueError:
        print("caught from gather")
    await watch


asyncio.run(main())
