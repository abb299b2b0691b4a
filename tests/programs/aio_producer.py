# Two tasks that talk through a list, by turns and by time.
import asyncio


async def producer(items):
    for n in range(3):
        await asyncio.sleep(1)
        items.append(n)
        print("made", n)
    items.append(None)


async def consumer(items):
    while True:
        while not items:
            await asyncio.sleep(0.4)
        item = items.pop(0)
        if item is None:
            break
        print("used", item)


async def main():
    items = []
    await asyncio.gather(producer(items), consumer(items))


asyncio.run(main())
