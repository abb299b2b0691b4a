import asyncio


async def careful(name):
    try:
        print(name, "works")
        await asyncio.sleep(10)
    finally:
        print(name, "cleans up")
        await asyncio.sleep(0.2)
        print(name, "is clean")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    task = asyncio.create_task(careful("one"))
    await asyncio.sleep(0.1)
    print(task.cancel(), task.cancelling(), task.cancelled(), task.done())
    try:
        await task
    except asyncio.CancelledError:
        print(f"cancelled after {loop.time() - start:.1f}")
    task = asyncio.create_task(careful("two"))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    print("again", task.cancel(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError:
        print(f"twice cancelled at {loop.time() - start:.1f}")
    print(task.cancel(), task)


asyncio.run(main())
