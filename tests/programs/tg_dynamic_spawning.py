import asyncio


async def explore(tg, node, tree, order, depth=0):
    order.append(node)
    await asyncio.sleep(0.1)
    for child in tree.get(node, ()):
        tg.create_task(explore(tg, child, tree, order, depth + 1), name=f"{node}->{child}")
    print("  " * depth + node, asyncio.current_task().get_name())


async def collatz(tg, n, seen):
    if n in seen or n > 60:
        return
    seen.add(n)
    tg.create_task(collatz(tg, n * 2, seen))
    if (n - 1) % 3 == 0 and n > 4:
        tg.create_task(collatz(tg, (n - 1) // 3, seen))


async def main():
    tree = {"root": ["a", "b"], "a": ["a1", "a2"], "b": ["b1"], "a2": ["a2x"]}
    order = []
    async with asyncio.TaskGroup() as tg:
        tg.create_task(explore(tg, "root", tree, order))
    print(order)
    seen = set()
    async with asyncio.TaskGroup() as tg:
        await collatz(tg, 1, seen)
    print(sorted(seen))


asyncio.run(main())
