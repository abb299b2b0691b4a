import asyncio


def report(name):
    def callback(fut):
        print(name, "sees", "cancelled" if fut.cancelled() else fut.exception() or fut.result())
    return callback


async def job(value):
    await asyncio.sleep(0.1)
    if value < 0:
        raise ValueError(value)
    return value


async def main():
    ok, bad, gone = (asyncio.create_task(job(v)) for v in (1, -1, 2))
    for name, task in (("a", ok), ("b", bad), ("c", gone), ("d", ok)):
        task.add_done_callback(report(name))
    await asyncio.sleep(0)
    gone.cancel()
    await asyncio.wait([ok, bad, gone])
    print("waited")
    ok.add_done_callback(report("late"))
    print("added late, not called yet")
    await asyncio.sleep(0)
    fut = asyncio.get_running_loop().create_future()
    cb = report("removed")
    fut.add_done_callback(cb)
    fut.add_done_callback(report("kept"))
    fut.add_done_callback(cb)
    print("removed", fut.remove_done_callback(cb))
    fut.set_result("value")
    await fut
    print("awaited before its callbacks ran?")
    await asyncio.sleep(0)


asyncio.run(main())
