import asyncio


async def waiter(name, event):
    print(name, "waits")
    result = await event.wait()
    print(name, "goes on", result)


async def main():
    event = asyncio.Event()
    print(event, event.is_set())
    tasks = [asyncio.create_task(waiter(n, event)) for n in "abc"]
    await asyncio.sleep(0.1)
    print(event)
    tasks[1].cancel()
    event.set()
    event.clear()
    print("set and cleared", event.is_set())
    print([type(r).__name__ for r in await asyncio.gather(*tasks, return_exceptions=True)])
    event.set()
    print(event)
    await waiter("late", event)
    event.clear()
    try:
        await asyncio.wait_for(event.wait(), 0.5)
    except TimeoutError:
        print("nobody set it", event)


asyncio.run(main())
