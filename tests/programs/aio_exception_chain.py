# Chained exceptions through awaits.
import asyncio


async def load():
    await asyncio.sleep(1)
    raise KeyError("setting")


async def start():
    try:
        await load()
    except KeyError as error:
        raise RuntimeError("no start") from error


async def main():
    await start()


asyncio.run(main())
