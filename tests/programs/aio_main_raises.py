# main itself raises.
import asyncio


async def helper():
    return {}["missing"]


async def main():
    print("start")
    await helper()


asyncio.run(main())
