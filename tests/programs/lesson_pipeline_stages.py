import asyncio

STOP = object()


async def stage(name, source, sink, work, delay):
    while True:
        item = await source.get()
        if item is STOP:
            print(f"{name} stops")
            if sink is not None:
                await sink.put(STOP)
            return
        await asyncio.sleep(delay)
        result = work(item)
        print(f"{name}: {item!r} -> {result!r}")
        if sink is not None:
            await sink.put(result)


async def main():
    raw, parsed, squared = (asyncio.Queue(maxsize=2) for _ in range(3))
    results = []
    async with asyncio.TaskGroup() as tg:
        tg.create_task(stage("parse", raw, parsed, int, 0.1))
        tg.create_task(stage("square", parsed, squared, lambda x: x * x, 0.2))
        tg.create_task(stage("store", squared, None, results.append, 0.05))
        for text in "1 2 3 4 5".split():
            await raw.put(text)
            print("fed", text, raw.qsize(), parsed.qsize(), squared.qsize())
        await raw.put(STOP)
    print(results, sum(results))


asyncio.run(main())
