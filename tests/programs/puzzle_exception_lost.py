import asyncio


async def fails(n):
    await asyncio.sleep(0.01 * n)
    raise RuntimeError(f"lost {n}")


async def main():
    asyncio.create_task(fails(1), name="lost-1")
    t = asyncio.create_task(fails(2), name="lost-2")
    u = asyncio.create_task(fails(3), name="seen")
    await asyncio.sleep(0.1)
    print(t.done(), repr(u.exception()))
    del t
    f = asyncio.get_running_loop().create_future()
    f.set_exception(KeyError("in a future"))
    del f
    g = asyncio.get_running_loop().create_future()
    g.set_exception(OSError(2, "looked at"))
    try:
        await g
    except OSError as e:
        print(e)
    print("main is over")


asyncio.run(main())
print("after run")
