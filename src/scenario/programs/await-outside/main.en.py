import asyncio


async def fetch():
    await asyncio.sleep(1)
    return "the data"


def main():  #~ main: def|async def
    data = await fetch()
    print(data)


asyncio.run(main())
