import asyncio


async def main():
    print("in")
    exit()


asyncio.run(main())
print("no")
