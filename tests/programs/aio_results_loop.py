# Awaiting tasks one by one in a loop; lists and dicts of tasks.
import asyncio
import time


async def fetch(n):
    await asyncio.sleep(n)
    return {"id": n, "ok": n % 2 == 0}


async def main():
    began = time.monotonic()
    tasks = [asyncio.create_task(fetch(n)) for n in (3, 1, 2)]
    for task in tasks:
        print(await task, f"{time.monotonic() - began:.1f}")
    by_name = {name: asyncio.create_task(fetch(n)) for n, name in enumerate("xyz")}
    for name, task in by_name.items():
        result = await task
        print(name, result["id"], result["ok"])
    print([await fetch(n) for n in range(3)])
    print(f"{time.monotonic() - began:.1f}")


asyncio.run(main())
