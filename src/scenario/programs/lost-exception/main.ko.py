import asyncio


async def backup(name):
    await asyncio.sleep(1)  #~ wait: 0..10/0.1
    raise OSError("디스크가 가득 참")


async def main():
    task = asyncio.create_task(backup("백업"))
    await asyncio.sleep(2)  #~ busy: 0..10/0.1
    print("모두 잘 끝났습니다")


asyncio.run(main())
