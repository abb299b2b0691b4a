# asyncio.run wants a coroutine.
import asyncio


async def main():
    return 1


try:
    asyncio.run(main)
except (TypeError, ValueError) as error:
    print(type(error).__name__, str(error).split(" at 0x")[0])
asyncio.run(5)
