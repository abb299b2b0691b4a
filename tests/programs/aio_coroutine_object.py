# Calling gives an object; nothing runs until it is awaited.
import asyncio


async def hello():
    print("running")
    return "result"


async def main():
    coroutine = hello()
    print("made", type(coroutine), asyncio.iscoroutine(coroutine), asyncio.iscoroutinefunction(hello))
    print(await coroutine)
    print(await hello())


asyncio.run(main())
