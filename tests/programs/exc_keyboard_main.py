import asyncio


async def main():
    try:
        await asyncio.sleep(0)
        raise KeyboardInterrupt
    finally:
        print("finally")


try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print("caught", repr(e))
