import asyncio


async def main():
    q = asyncio.Queue()
    try:
        async with asyncio.timeout(0.1):
            await q.get()
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__))
    cond = asyncio.Condition()
    async with cond:
        try:
            await cond.wait_for(lambda: 1 / 0)
        except ZeroDivisionError as e:
            print(e)
    q.shutdown()
    try:
        q.get_nowait()
    except asyncio.QueueShutDown as e:
        print(repr(e))
    sem = asyncio.BoundedSemaphore()
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0.1)
    finally:
        sem.release()


asyncio.run(main())
