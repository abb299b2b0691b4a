# What needs a running loop, outside of one.
import asyncio


async def work():
    return 1


try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
coroutine = work()
try:
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print(error)
print(asyncio.run(coroutine))
