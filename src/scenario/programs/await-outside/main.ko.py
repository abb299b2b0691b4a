import asyncio


async def fetch():
    await asyncio.sleep(1)
    return "데이터"


def main():  #~ main: def|async def
    data = await fetch()
    print(data)


asyncio.run(main())
