import asyncio

async def stubborn():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as e:
        print("ctx", repr(e.__context__))
        raise ValueError("left in cleanup")

async def exits():
    asyncio.create_task(stubborn(), name="s2")
    await asyncio.sleep(0)
    raise OSError(3)

async def exits2():
    asyncio.create_task(stubborn(), name="s2")
    await asyncio.sleep(0)
    raise SystemExit(3)

try:
    with asyncio.Runner() as runner:
        runner.run(exits())
except OSError as e:
    print("e", repr(e))
try:
    asyncio.run(exits())
except OSError as e:
    print("e", repr(e))
try:
    asyncio.run(exits2())
except SystemExit as e:
    print("e", repr(e))
with asyncio.Runner() as runner:
    runner.run(exits2())
