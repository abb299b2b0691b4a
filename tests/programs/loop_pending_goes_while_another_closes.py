import asyncio


async def stays(name):
    ts = [asyncio.create_task(asyncio.sleep(1), name="r0"), asyncio.create_task(asyncio.sleep(1), name="r1")]
    try:
        await asyncio.wait(ts)
    finally:
        for t in ts:
            t.cancel("lost the race")


async def swallows():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        pass
    t = asyncio.create_task(stays("c"), name="last")


async def main():
    asyncio.create_task(swallows(), name="s")
    await asyncio.sleep(0)


asyncio.run(main())
print("end")
