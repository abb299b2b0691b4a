import asyncio


async def main():
    print("안녕하세요")
    await asyncio.sleep(1)  #~ wait: 0..5/0.1
    print("1초쯤 지났습니다")


asyncio.run(main())
