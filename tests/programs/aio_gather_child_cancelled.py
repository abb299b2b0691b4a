# A child that is cancelled: for gather, an exception like another.
import asyncio


async def job(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    tasks = [asyncio.create_task(job(n)) for n in (1, 2, 3)]
    tasks[1].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    tasks = [asyncio.create_task(job(n)) for n in (1, 2)]
    tasks[0].cancel()
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError as error:
        print("cancelled", repr(error))
    print(await tasks[1])


asyncio.run(main())
