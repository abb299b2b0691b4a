import asyncio


def tick(loop, n):
    print(f"tick {n} at {loop.time() - start:.1f}")
    if n == 3:
        loop.stop()
        print("stop asked")
    else:
        loop.call_later(0.1, tick, loop, n + 1)


loop = asyncio.new_event_loop()
start = loop.time()
print(loop.is_running(), loop.is_closed(), loop.get_debug())
loop.call_soon(tick, loop, 1)
loop.run_forever()
print("stopped", loop.is_running())
print(loop.run_until_complete(asyncio.sleep(0.1, "value")))


async def work():
    print(loop.is_running(), asyncio.get_running_loop() is loop)
    return "worked"


print(loop.run_until_complete(work()))
task = loop.create_task(work(), name="made outside")
print(task.done())
print(loop.run_until_complete(task))
fut = loop.create_future()
loop.call_at(loop.time() + 0.2, fut.set_result, "by timer")
print(loop.run_until_complete(fut))
h = loop.call_later(0.1, print, "never")
h.cancel()
print(h.cancelled(), round(h.when() - loop.time(), 2))
stopper = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(stopper)
except RuntimeError as e:
    print(e)
loop.close()
print(loop.is_closed())
for call in (lambda: loop.call_soon(print), lambda: loop.run_forever(), lambda: loop.run_until_complete(stopper)):
    try:
        call()
    except RuntimeError as e:
        print(e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
