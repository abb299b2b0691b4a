# sleep gives back its second argument; a negative one is a sleep(0).
import asyncio


async def main():
    print(await asyncio.sleep(1, "result"), await asyncio.sleep(0, "zero"), await asyncio.sleep(1))
    print(await asyncio.sleep(-1, "negative"), await asyncio.sleep(0.5, result=[1]))


asyncio.run(main())
