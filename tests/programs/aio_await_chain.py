# Coroutines that await coroutines: no turn is lost between them.
import asyncio


async def deep(n):
    print("down", n)
    if n:
        result = await deep(n - 1)
        print("up", n)
        return result + 1
    return 0


async def other():
    print("other runs")


async def main():
    task = asyncio.create_task(other())
    print(await deep(3))
    print("no turn was given up so far")
    await task


asyncio.run(main())
