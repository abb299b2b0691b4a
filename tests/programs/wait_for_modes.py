import asyncio


async def job(delay, result="done", error=None):
    try:
        await asyncio.sleep(delay)
        if error:
            raise error
        return result
    except asyncio.CancelledError:
        print("job cancelled")
        await asyncio.sleep(0.1)
        print("job cleaned up")
        raise


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(await asyncio.wait_for(job(0.1), 1))
    try:
        await asyncio.wait_for(job(1), 0.2)
    except TimeoutError as e:
        print("timeout", repr(e), repr(e.__cause__), round(loop.time() - start, 2))
    try:
        await asyncio.wait_for(job(0.1, error=KeyError("k")), 1)
    except KeyError as e:
        print("error", e)
    print(await asyncio.wait_for(job(0.3, "no limit"), None))
    try:
        await asyncio.wait_for(job(0.3), 0)
    except TimeoutError:
        print("zero")
    task = asyncio.create_task(job(0, "ready"))
    await asyncio.sleep(0.1)
    print(await asyncio.wait_for(task, 0), await asyncio.wait_for(task, -1))
    outer = asyncio.create_task(asyncio.wait_for(job(5), 10))
    await asyncio.sleep(0.1)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", round(loop.time() - start, 2))

    async def stubborn():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            return "too late"

    try:
        print(await asyncio.wait_for(stubborn(), 0.1))
    except TimeoutError:
        print("timeout in spite of a result")
    await asyncio.wait_for(job(1), timeout=0.5)


asyncio.run(main())
