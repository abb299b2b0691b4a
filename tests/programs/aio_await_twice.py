# A coroutine can be awaited once.
import asyncio


async def work():
    return 1


async def main():
    coroutine = work()
    print(await coroutine)
    try:
        print(await coroutine)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
