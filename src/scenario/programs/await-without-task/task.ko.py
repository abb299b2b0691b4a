import asyncio


async def job(name, seconds):
    print(f"{name} 시작")
    await asyncio.sleep(seconds)
    print(f"{name} 끝")
    return f"{name}의 결과"


async def main():
    a = asyncio.create_task(job("A", 2))  #~ a: 0..10/0.1
    b = asyncio.create_task(job("B", 1))  #~ b: 0..10/0.1
    print(await a)
    print(await b)


asyncio.run(main())
