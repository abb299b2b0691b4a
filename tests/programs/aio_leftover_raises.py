# A leftover that raises while it is being cancelled.
import asyncio


async def background():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("while closing")


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(1)
    print("main ends")


asyncio.run(main())
print("after")
