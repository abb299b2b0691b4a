import asyncio
import aiofiles

latency = 0.2  #~ latency: 0..10/0.1
files = 1  #~ files: 1..6


async def keep(name):
    path = f"{name}.txt?delay={latency}"
    async with aiofiles.open(path, "w") as file:
        await file.write(f"{name}에 쓴 글")
    print(f"{name}: 다 썼음")
    async with aiofiles.open(path) as file:
        print(f"{name}: {await file.read()}")


async def main():
    await asyncio.gather(*[keep(f"파일 {i + 1}") for i in range(files)])


asyncio.run(main())
