import asyncio
import time


async def heartbeat(loop, start):
    last = loop.time()
    for _ in range(6):
        await asyncio.sleep(0.1)
        now = loop.time()
        print(f"{now - start:.1f} heartbeat, gap {now - last:.1f}")
        last = now


def compute(label, seconds):
    time.sleep(seconds)
    return f"{label} computed"


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    beat = asyncio.create_task(heartbeat(loop, start))
    await asyncio.sleep(0.15)
    print(compute("blocking", 0.5))
    await asyncio.sleep(0.12)
    print(await asyncio.to_thread(compute, "in a thread", 0.25))
    await beat
    print(f"total {loop.time() - start:.2f}")


asyncio.run(main())
