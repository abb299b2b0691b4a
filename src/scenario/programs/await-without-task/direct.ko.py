import asyncio


async def job(name, seconds):
    print(f"{name} 시작")
    await asyncio.sleep(seconds)
    print(f"{name} 끝")
    return f"{name}의 결과"


async def main():
    a = job("A", 2)  #~ a: 0..10/0.1
    b = job("B", 1)  #~ b: 0..10/0.1
    print(await a)
    print(await b)


asyncio.run(main())
