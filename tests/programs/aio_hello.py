# The smallest program.
import asyncio


async def main():
    print("hello")
    await asyncio.sleep(1)
    print("world")
    return 42


print(asyncio.run(main()))
