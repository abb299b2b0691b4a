# Two loops, one after the other.
import asyncio


async def main(n):
    await asyncio.sleep(n)
    return n * 10


print(asyncio.run(main(1)), asyncio.run(main(2)))
print([asyncio.run(main(n)) for n in range(3)])
