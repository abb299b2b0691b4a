# Tasks that are left when main ends are cancelled.
import asyncio


async def background(name):
    try:
        while True:
            print(name, "works")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise


async def main():
    asyncio.create_task(background("a"))
    await asyncio.sleep(1.5)
    print("main ends")
    return "result"


print(asyncio.run(main()))
