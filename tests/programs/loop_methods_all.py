import asyncio, contextvars

def cb(*a, **k):
    print("cb", a)

async def f(x):
    await asyncio.sleep(x)
    return x

async def main():
    loop = asyncio.get_running_loop()
    print(loop)
    print(loop.get_debug(), loop.is_running(), loop.is_closed(), loop.slow_callback_duration)
    h = loop.call_soon(cb, 1, 2)
    print(h, h.cancelled())
    h.cancel()
    print(h, h.cancelled())
    t = loop.call_later(0.5, cb, "later")
    loop.call_later(0.25, cb, "first")
    t.cancel()
    print(t.cancelled(), repr(t)[:24])
    task = asyncio.create_task(f(0.1), name="my")
    print(task, task.get_name(), task._state, task.cancelling())
    await asyncio.sleep(0)
    print(task)
    print(await task)
    print(task)
    g = asyncio.gather(f(0.1), f(0.2))
    print(g)
    await asyncio.sleep(0)
    print(g)
    print(await g)
    print(g)
    fut = loop.create_future()
    print(fut)
    fut.add_done_callback(cb)
    fut.add_done_callback(cb)
    print(fut)
    fut.add_done_callback(print)
    print(fut)
    print(fut.remove_done_callback(cb))
    print(fut)
    fut.set_result("x" * 100)
    print(fut, fut.result())
    try:
        fut.set_result(1)
    except asyncio.InvalidStateError as e:
        print("E", e)
    f2 = asyncio.Future()
    try:
        f2.result()
    except asyncio.InvalidStateError as e:
        print("E", e)
    try:
        f2.exception()
    except asyncio.InvalidStateError as e:
        print("E", e)
    f2.set_exception(ValueError("boo"))
    print(f2, f2.exception())
    f3 = loop.create_future()
    f3.cancel("why")
    print(f3, f3.cancelled())
    try:
        await f3
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    await asyncio.sleep(0.5)
    try:
        loop.run_until_complete(f(1))
    except RuntimeError as e:
        print("E", e)
    try:
        loop.close()
    except RuntimeError as e:
        print("E", e)

asyncio.run(main())
loop = asyncio.new_event_loop()
print(loop)
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
def stopper():
    print("stop")
    loop.stop()
loop.call_later(1, stopper)
loop.run_forever()
print(loop.run_until_complete(f(0.5)))
loop.stop()
loop.call_soon(cb, "once")
loop.run_forever()
fut = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(fut)
except RuntimeError as e:
    print("E", e)
loop.close()
print(loop)
c = f(1)
try:
    loop.run_until_complete(c)
except RuntimeError as e:
    print("E", e)
c.close()
try:
    loop.call_soon(cb)
except RuntimeError as e:
    print("E", e)
loop.close()
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print("E", e)
