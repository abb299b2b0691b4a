import asyncio


async def show(x):
    await asyncio.sleep(0.1)
    print(x, end=" ")


async def main():
    tasks = []
    for i in range(3):
        async def job():
            await show(i)

        tasks.append(asyncio.create_task(job()))
    await asyncio.gather(*tasks)
    print("| all see the last i")
    for i in range(3):
        async def job(i=i):
            await show(i)

        tasks.append(asyncio.create_task(job()))
    await asyncio.gather(*tasks)
    print("| a default keeps it")
    loop = asyncio.get_running_loop()
    for i in range(3):
        loop.call_soon(lambda: print(i, end=" "))
    await asyncio.sleep(0)
    for i in range(3):
        loop.call_soon(lambda i=i: print(i, end=" "))
    await asyncio.sleep(0)
    print()
    fs = [lambda: n for n in range(3)]
    print([f() for f in fs], [(lambda: n)() for n in range(3)])


asyncio.run(main())
