import asyncio


async def child(n):
    try:
        print("child", n, "starts")
        await asyncio.sleep(n)
        print("child", n, "ends")
    except asyncio.CancelledError:
        print("child", n, "cancelled by run")
        raise


async def main():
    for n in (1, 2):
        asyncio.create_task(child(n))
    print("main returns without waiting")
    return "bye"


async def main2():
    asyncio.create_task(child(3))
    await asyncio.sleep(0)
    print("main2 returns after one turn")


async def main3():
    t = asyncio.create_task(child(0.1))
    await asyncio.sleep(0.1)
    print("main3 sleeps as long as the child", t.done())


print(asyncio.run(main()))
asyncio.run(main2())
asyncio.run(main3())
