# A task that ended in its eager first step has forgotten its coroutine.
import asyncio


async def quick():
    return 1


async def slow():
    await asyncio.sleep(0)


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    done, waiting = asyncio.create_task(quick()), asyncio.create_task(slow())
    print(done.get_coro(), waiting.get_coro().__name__)
    await waiting
    print(done.result(), waiting.get_coro().__name__, done._coro)


asyncio.run(main())
