# finally across awaits, in the order of things.
import asyncio


async def work(name, delay):
    try:
        print(name, "in")
        await asyncio.sleep(delay)
        if delay == 2:
            raise ValueError(name)
        return name
    except ValueError as error:
        print("except", error)
        await asyncio.sleep(1)
        return "recovered"
    else:
        print("never")
    finally:
        await asyncio.sleep(0.5)
        print(name, "out")


async def main():
    print(await asyncio.gather(work("a", 1), work("b", 2), work("c", 3)))


asyncio.run(main())
