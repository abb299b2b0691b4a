import asyncio


async def work(limit):
    try:
        async with asyncio.timeout(limit) as t:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError as e:
                print("body sees", e.args, "expired:", t.expired())
                raise
    except TimeoutError:
        print("timeout, cancelling:", asyncio.current_task().cancelling())
        return "timeout"
    except asyncio.CancelledError:
        print("cancelled, cancelling:", asyncio.current_task().cancelling(), t)
        raise


async def main():
    print(await work(0.2))
    t = asyncio.create_task(work(5))
    await asyncio.sleep(0.1)
    t.cancel("outer")
    print(await asyncio.gather(t, return_exceptions=True))
    t = asyncio.create_task(work(0.3))
    loop = asyncio.get_running_loop()
    await asyncio.sleep(0)
    loop.call_later(0.3, t.cancel)
    print(await asyncio.gather(t, return_exceptions=True))

    async def slow_cleanup():
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            finally:
                await asyncio.sleep(0.5)
                print("cleaned after the timeout")

    try:
        await slow_cleanup()
    except TimeoutError as e:
        print("timeout at last", repr(e.__cause__))

    async def error_in_cleanup():
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError("instead of the cancel")

    try:
        await error_in_cleanup()
    except ValueError as e:
        print(repr(e), asyncio.current_task().cancelling())


asyncio.run(main())
