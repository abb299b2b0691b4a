import asyncio


async def hello(n):
    await asyncio.sleep(n)
    print("hello", n)
    return n


loop = asyncio.get_event_loop()
print(loop.is_running())
print(loop.run_until_complete(hello(0.1)))
tasks = [loop.create_task(hello(i / 10)) for i in (3, 1, 2)]
print(loop.run_until_complete(asyncio.wait(tasks))[1])
print(loop.run_until_complete(asyncio.gather(*[hello(0.1), hello(0.2)])))
loop.call_later(0.3, loop.stop)
loop.run_forever()
print(loop.time() > 0.5)
fut = loop.create_future()
loop.call_soon(fut.set_result, "set by callback")
print(loop.run_until_complete(fut))
loop.stop()
loop.run_forever()
print("ran one turn")
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
print(loop)
asyncio.get_event_loop().create_task
