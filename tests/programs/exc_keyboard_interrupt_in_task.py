import asyncio


async def interrupts():
    await asyncio.sleep(0.1)
    raise KeyboardInterrupt("by the task")


async def main():
    t = asyncio.create_task(interrupts())
    try:
        await asyncio.gather(t, asyncio.sleep(1))
    finally:
        print("main finally", t.done())


try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print("run raised", repr(e))
print("after")
