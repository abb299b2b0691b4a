import asyncio


async def hello(n):
    await asyncio.sleep(0.1)
    print("hello", n, asyncio.current_task().get_name())
    return n


async def leave_behind():
    async def bg():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("bg cancelled")
            raise
    asyncio.create_task(bg())
    await asyncio.sleep(0)


with asyncio.Runner() as runner:
    print(runner.run(hello(1)), runner.run(hello(2)))
    runner.run(leave_behind())
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed())
    runner.run(hello(3))
print(loop.is_closed())
runner = asyncio.Runner(debug=True)
print(runner.get_loop().get_debug())
runner.close()
runner.close()
try:
    runner.run(hello(4))
except RuntimeError as e:
    print(e)


def make():
    print("loop factory called")
    return asyncio.new_event_loop()


print(asyncio.run(hello(5), loop_factory=make))
with asyncio.Runner(loop_factory=make) as r:
    print(r.run(hello(6)))
try:
    with asyncio.Runner() as r:
        r.run(hello)
except ValueError as e:
    print(str(e)[:40])
asyncio.run(hello(7))
asyncio.run(hello(8), debug=True)
