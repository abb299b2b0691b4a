# A task whose exception nobody asks for.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("lost")


async def main():
    asyncio.create_task(fail(), name="loser")
    await asyncio.sleep(2)
    print("main ends")


asyncio.run(main())
print("after")
