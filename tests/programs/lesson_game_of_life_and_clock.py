import asyncio


async def life(cells, generations, size=5):
    for g in range(generations):
        print(f"generation {g}")
        for y in range(size):
            print("".join("#" if (x, y) in cells else "." for x in range(size)))
        neighbours = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        key = (x + dx) % size, (y + dy) % size
                        neighbours[key] = neighbours.get(key, 0) + 1
        cells = {c for c, n in neighbours.items() if n == 3 or n == 2 and c in cells}
        await asyncio.sleep(0.5)
    return sorted(cells)


async def clock():
    loop = asyncio.get_running_loop()
    start = loop.time()
    ticks = 0
    try:
        while True:
            next_tick = start + (ticks + 1) * 0.4
            await asyncio.sleep(next_tick - loop.time())
            ticks += 1
            print(f"tick {ticks} at {loop.time() - start:.1f}")
    except asyncio.CancelledError:
        print("clock stopped after", ticks)


async def main():
    c = asyncio.create_task(clock())
    glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
    print(await life(glider, 3))
    c.cancel()
    await c


asyncio.run(main())
