# One that is kept in a name, and dropped with it.
import asyncio


async def work():
    print("never")


def forget():
    kept = work()
    print("kept")
    return 1


async def main():
    print(forget())
    again = work()
    again = None
    print("dropped")
    asyncio.sleep(1)


asyncio.run(main())
