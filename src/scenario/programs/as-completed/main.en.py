import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    return f"result of {name}"


async def main():
    tasks = [
        asyncio.create_task(job("A", 3)),  #~ a: 0..10/0.1
        asyncio.create_task(job("B", 1)),  #~ b: 0..10/0.1
        asyncio.create_task(job("C", 2)),  #~ c: 0..10/0.1
    ]
    for earliest in asyncio.as_completed(tasks):
        print(await earliest)


asyncio.run(main())
