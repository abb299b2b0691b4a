import asyncio


async def send(name):
    await asyncio.sleep(1)  #~ wait: 0..10/0.1
    print(f"{name} 보냄")


async def main():
    send("편지")
    await send("엽서")
    print("모두 보낸 줄 압니다")


asyncio.run(main())
