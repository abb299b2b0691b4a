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
    errors = read = locked = 0
    for name in os.listdir(folder):
        try:
            errors += await count(name)
            read += 1
        except OSError:
            locked += 1
    print(f"오류 {errors}건, 읽은 파일 {read}개, 잠긴 파일 {locked}개")


asyncio.run(main())
