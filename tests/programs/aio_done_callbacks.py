# A task's callbacks are called by the loop, not in place.
import asyncio


async def work():
    print("work")
    return 7


def done(task):
    print("callback", task.result())


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(done)
    task.add_done_callback(lambda t: print("second", t.get_name()))
    print("await", await task)
    task.add_done_callback(done)
    print("added late")
    await asyncio.sleep(0)


asyncio.run(main())
