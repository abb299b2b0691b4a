import asyncio
import os
import aiofiles

files = 6  #~ files: 1..12
latency = 0.2  #~ latency: 0.1..2/0.1
folder = f"logs/{files}/{latency}"


async def count(name):
    async with aiofiles.open(f"{folder}/{name}") as file:
        text = await file.read()
    return text.count("ERROR")


async def main():
    counts = await asyncio.gather(
        *[count(name) for name in os.listdir(folder)],
        return_exceptions=True,  # 잠긴 파일 하나 때문에 나머지를 잃지 않게
    )
    errors = [result for result in counts if not isinstance(result, OSError)]
    locked = len(counts) - len(errors)
    print(f"오류 {sum(errors)}건, 읽은 파일 {len(errors)}개, 잠긴 파일 {locked}개")


asyncio.run(main())
