import asyncio


async def load(name):
    await asyncio.sleep(1)  #~ wait: 0..10/0.1
    raise ValueError(f"{name} 없음")


async def main():
    task = asyncio.create_task(load("사진"))
    await asyncio.sleep(0.5)  #~ busy: 0..10/0.1
    print("이제 기다립니다")
    try:
        await task
    except ValueError as error:
        print(f"잡은 예외: {error}")


asyncio.run(main())
