import asyncio


async def child(parent):
    await asyncio.sleep(0.1)
    print("child cancels its parent")
    parent.cancel("from the child")
    await asyncio.sleep(0.5)
    print("never: the run ends")


async def main():
    me = asyncio.current_task()
    task = asyncio.create_task(child(me))
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("main got", e.args)
        await asyncio.sleep(0.1)
        print("main cleaned up", task.done())
        raise


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run raised", repr(e))
print("after")
asyncio.run(main())
