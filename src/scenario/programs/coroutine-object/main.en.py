import asyncio


async def job():
    print("started")
    await asyncio.sleep(1)
    return "the result"


coroutine = job()
print(coroutine)
print("not started yet")
print(asyncio.run(coroutine))
