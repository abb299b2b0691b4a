import asyncio


async def job(name, seconds):
    print(f"{name} 시작")
    await asyncio.sleep(seconds)
    print(f"{name} 끝")
    return name


async def main():
    names = await asyncio.gather(
        job("A", 2),  #~ a: 0..10/0.1
        job("B", 3),  #~ b: 0..10/0.1
        job("C", 1),  #~ c: 0..10/0.1
    )
    print(names)


asyncio.run(main())
