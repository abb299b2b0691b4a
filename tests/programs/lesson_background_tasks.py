import asyncio

background = set()


def spawn(coro, name):
    task = asyncio.create_task(coro, name=name)
    background.add(task)
    task.add_done_callback(background.discard)
    task.add_done_callback(report)
    return task


def report(task):
    if task.cancelled():
        print(task.get_name(), "was cancelled")
    elif e := task.exception():
        print(task.get_name(), "failed:", repr(e))
    else:
        print(task.get_name(), "returned", task.result())


async def ok(n):
    await asyncio.sleep(n)
    return n


async def bad():
    await asyncio.sleep(0.2)
    raise ValueError("bad")


async def main():
    spawn(ok(0.1), "quick")
    spawn(bad(), "bad")
    t = spawn(ok(10), "long")
    print(len(background))
    await asyncio.sleep(0.3)
    print(len(background))
    t.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(len(background))
    spawn(ok(5), "left over")
    await asyncio.sleep(0)


asyncio.run(main())
