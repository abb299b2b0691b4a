import asyncio


async def fails(n):
    await asyncio.sleep(n / 10)
    raise ValueError(f"number {n}")


async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(fails(1), name="lost task")
    f = loop.create_future()
    f.set_exception(KeyError("lost future"))
    del f
    print("future dropped")
    await asyncio.sleep(0.2)
    del t
    print("task dropped")
    seen = asyncio.create_task(fails(1))
    await asyncio.wait([seen])
    seen.exception()
    del seen
    print("looked at: no report")
    g = asyncio.gather(fails(1), fails(2))
    try:
        await g
    except ValueError as e:
        print("first of gather", e)
    await asyncio.sleep(0.3)
    del g
    s = asyncio.shield(fails(1))
    await asyncio.sleep(0.2)
    del s
    print("shield dropped")
    c = asyncio.create_task(fails(1))
    await asyncio.sleep(0)
    c.cancel()
    await asyncio.sleep(0)
    del c
    print("cancelled ones are silent")


asyncio.run(main())
print("end")
