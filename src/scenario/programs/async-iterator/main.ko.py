import asyncio


class Counter:
    def __init__(self, stop):
        self.number = 0
        self.stop = stop

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.number == self.stop:
            raise StopAsyncIteration
        await asyncio.sleep(0.1)  #~ wait: 0..10/0.1
        self.number += 1
        return self.number - 1


async def main():
    async for number in Counter(5):  #~ items: 0..12
        print(number)


asyncio.run(main())
