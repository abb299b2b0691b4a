import asyncio


async def worker():
    try:
        print("work begins")
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cleaning up")
        await asyncio.sleep(0.5)  #~ clean: 0..3/0.1
        raise


async def main():
    task = asyncio.create_task(worker(), name="Worker")
    await asyncio.sleep(1)  #~ after: 0..6/0.1
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("it was cancelled")


asyncio.run(main())
