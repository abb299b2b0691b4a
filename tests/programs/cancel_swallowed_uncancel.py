import asyncio


async def swallow():
    for i in range(3):
        try:
            await asyncio.sleep(1)
            print("slept")
        except asyncio.CancelledError as e:
            t = asyncio.current_task()
            print("swallowed", e.args, t.cancelling(), t.uncancel())
    return "survived"


async def main():
    task = asyncio.create_task(swallow())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0.1)
    task.cancel("second")
    print(await task, task.cancelled(), task.cancelling())

    async def never_uncancelled():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            pass
        try:
            async with asyncio.timeout(0.2):
                await asyncio.sleep(1)
        except TimeoutError:
            print("timeout works still")
        try:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(asyncio.sleep(0.1))
            print("group ended", asyncio.current_task().cancelling())
        except asyncio.CancelledError:
            print("group cancelled")
        return "x"

    task = asyncio.create_task(never_uncancelled())
    await asyncio.sleep(0)
    task.cancel()
    print((await asyncio.gather(task, return_exceptions=True)))
    print(asyncio.current_task().uncancel(), asyncio.current_task().cancelling())


asyncio.run(main())
