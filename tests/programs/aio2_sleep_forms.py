import asyncio
import math


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.sleep(0))
    print(await asyncio.sleep(0, result="zero"))
    print(await asyncio.sleep(-1, "negative"))
    print(await asyncio.sleep(0.25, [1, 2]))
    for bad in ("1", None, [1]):
        try:
            await asyncio.sleep(bad)
        except TypeError as e:
            print("TypeError:", e)
    try:
        await asyncio.sleep(math.nan)
    except ValueError as e:
        print("ValueError:", e)
    t = asyncio.create_task(asyncio.sleep(math.inf, "never"))
    await asyncio.sleep(1)
    t.cancel("no more inf")
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled:", e)
    print(f"{loop.time() - start:.2f}" if False else "time ok")
    print(await asyncio.sleep(True, "bool"))
    print(asyncio.iscoroutinefunction(asyncio.sleep), asyncio.sleep.__name__)
    c = asyncio.sleep(1)
    print(c.__name__, c.__qualname__, c.cr_running, c.cr_await, type(c))
    c.close()
    try:
        asyncio.sleep()
    except TypeError as e:
        print(e)
    try:
        asyncio.sleep(1, 2, 3)
    except TypeError as e:
        print(e)


asyncio.run(main())
