import asyncio
import warnings

warnings.simplefilter("error", RuntimeWarning)


async def forgotten():
    pass


class Service:
    async def ping(self):
        pass


async def main():
    forgotten()
    Service().ping()
    print("goes on")


asyncio.run(main())
