# Timers: 20,000 tasks sleep for lengths of their own, twice. The clock is virtual on both sides.
import asyncio


async def nap(n):
    await asyncio.sleep(0.001 + n % 97 / 10_000)
    await asyncio.sleep(0.001 + n % 89 / 10_000)


async def main():
    await asyncio.gather(*(nap(n) for n in range(20_000)))


asyncio.run(main())
