import asyncio


async def load(name):
    await asyncio.sleep(1)  #~ wait: 0..10/0.1
    raise ValueError(f"no {name}")


async def main():
    task = asyncio.create_task(load("photo"))
    await asyncio.sleep(0.5)  #~ busy: 0..10/0.1
    print("now main waits")
    try:
        await task
    except ValueError as error:
        print(f"caught: {error}")


asyncio.run(main())
