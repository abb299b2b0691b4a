import asyncio


async def counter(stop):
    for number in range(stop):
        await asyncio.sleep(0.1)  #~ wait: 0..10/0.1
        yield number


async def main():
    async for number in counter(5):  #~ items: 0..12
        print(number)


asyncio.run(main())
