# Awaiting what is no awaitable.
import asyncio


def plain():
    return 5


async def main():
    for value in (5, None, "text", plain()):
        try:
            await value
        except TypeError as error:
            print(error)
    await plain()


asyncio.run(main())
