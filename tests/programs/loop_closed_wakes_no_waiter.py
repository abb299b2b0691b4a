import asyncio
import traceback

kept = []


async def main(lock, semaphore, event, condition, queue, full):
    await lock.acquire()
    await semaphore.acquire()
    await full.put(1)
    notified = asyncio.get_running_loop().create_future()
    notified.add_done_callback(print)
    condition._waiters.append(notified)
    waiting = [lock.acquire(), semaphore.acquire(), event.wait(), queue.get(), full.put(2)]
    kept.extend(asyncio.get_running_loop().create_task(each) for each in waiting)
    await asyncio.sleep(0)
    await condition.acquire()


def attempt(call, *args):
    try:
        call(*args)
    except RuntimeError:
        traceback.print_exc()


loop = asyncio.new_event_loop()
bounded = asyncio.BoundedSemaphore(1)
things = asyncio.Lock(), bounded, asyncio.Event(), asyncio.Condition(), asyncio.Queue(), asyncio.Queue(1)
loop.run_until_complete(main(*things))
loop.close()
lock, semaphore, event, condition, queue, full = things
attempt(lock.release)
attempt(semaphore.release)
attempt(event.set)
attempt(condition.notify_all)
attempt(queue.put_nowait, 1)
attempt(full.get_nowait)
