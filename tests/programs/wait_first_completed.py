import asyncio


async def job(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    pending = {asyncio.create_task(job(n, d), name=n) for n, d in zip("abcd", (0.4, 0.1, 0.3, 0.2))}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print(sorted(t.result() for t in done), sorted(t.get_name() for t in pending))
    tasks = [asyncio.create_task(job(n, 0.1)) for n in "xy"]
    done, pending = await asyncio.wait(tasks, return_when="FIRST_COMPLETED")
    print(len(done), len(pending))
    done, pending = await asyncio.wait([tasks[0]])
    print(type(done), len(done), pending)
    try:
        await asyncio.wait([])
    except ValueError as e:
        print(e)
    try:
        await asyncio.wait([job("z", 1)])
    except TypeError as e:
        print(e)
    try:
        await asyncio.wait(tasks[0])
    except TypeError as e:
        print(e)
    try:
        await asyncio.wait(tasks, return_when="SOME")
    except ValueError as e:
        print(e)


asyncio.run(main())
