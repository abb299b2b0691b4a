# The same while the task is kept: reported when its last name goes.
import asyncio


async def fail():
    raise ValueError("lost")


async def main():
    task = asyncio.create_task(fail(), name="kept")
    await asyncio.sleep(1)
    print("still kept")
    task = None
    print("dropped")


asyncio.run(main())
