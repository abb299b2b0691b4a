import asyncio


async def mirror(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise ConnectionError(f"{name} is down")
        return f"data from {name}"
    except asyncio.CancelledError:
        print(f"{name} not needed any more")
        raise


async def first_successful(*coros):
    tasks = [asyncio.create_task(c) for c in coros]
    errors = []
    try:
        for done in asyncio.as_completed(tasks):
            try:
                return await done
            except ConnectionError as e:
                errors.append(e)
        raise ExceptionGroup("all mirrors failed", errors)
    finally:
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def progress(tasks):
    total = len(tasks)
    while (left := sum(not t.done() for t in tasks)):
        done = total - left
        print(f"[{'#' * done}{'.' * left}] {done / total:.0%}")
        await asyncio.sleep(0.1)
    print(f"[{'#' * total}] {1:.0%}")


async def main():
    print(await first_successful(mirror("eu", 0.3), mirror("us", 0.1, True), mirror("asia", 0.2)))
    try:
        await first_successful(mirror("a", 0.2, True), mirror("b", 0.1, True))
    except* ConnectionError as eg:
        print(eg.message, [str(e) for e in eg.exceptions])
    tasks = [asyncio.create_task(asyncio.sleep(0.12 * i)) for i in range(1, 5)]
    await progress(tasks)


asyncio.run(main())
