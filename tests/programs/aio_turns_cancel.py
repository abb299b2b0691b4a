# Turns from cancel() to the handler to the awaiter.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("work cancelled")
        raise


async def spy():
    for n in range(6):
        print("--", n)
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(work())
    watch = asyncio.create_task(spy())
    await asyncio.sleep(0)
    task.cancel()
    print("asked")
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it")
    await watch


asyncio.run(main())
