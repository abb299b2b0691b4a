import asyncio


async def source(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.05)
            yield i
    finally:
        print("source closed")


async def double(items):
    async for x in items:
        yield x * 2


async def batched(items, size):
    batch = []
    async for x in items:
        batch.append(x)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


async def take(items, n):
    i = 0
    async for x in items:
        yield x
        i += 1
        if i == n:
            return


async def main():
    async for b in batched(double(source(7)), 3):
        print(b)
    print([x async for x in take(double(source(10)), 3)])
    print("taken")
    await asyncio.sleep(0.2)
    matrix = [[y async for y in source(x)] for x in range(3)]
    print(matrix)
    nested = [(x, y) async for x in source(2) async for y in source(2)]
    print(nested)
    total = 0
    async for x in source(4):
        if x % 2:
            continue
        total += x
    print(total)


asyncio.run(main())
