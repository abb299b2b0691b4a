import asyncio


async def f():
    print(2)
    await g()
    print(6)


async def g():
    print(3)
    asyncio.get_running_loop().call_soon(print, 5)
    await asyncio.sleep(0)
    print(7)


async def main():
    print(1)
    task = asyncio.create_task(f())
    print("after create_task")
    await asyncio.sleep(0)
    print(4)
    await task
    print(8)


asyncio.run(main())


async def no_await():
    print("a")


async def main2():
    t = asyncio.create_task(no_await())
    print("b")
    await no_await()
    print("c")
    await t
    print("d")


asyncio.run(main2())
