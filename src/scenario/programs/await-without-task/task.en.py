import asyncio


async def job(name, seconds):
    print(f"{name} starts")
    await asyncio.sleep(seconds)
    print(f"{name} ends")
    return f"result of {name}"


async def main():
    a = asyncio.create_task(job("A", 2))  #~ a: 0..10/0.1
    b = asyncio.create_task(job("B", 1))  #~ b: 0..10/0.1
    print(await a)
    print(await b)


asyncio.run(main())
