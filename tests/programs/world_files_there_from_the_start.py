import asyncio
import os
import aiofiles

folder = "logs/5/0.2"
print(os.path.exists("logs"), os.path.isdir(folder), os.listdir(folder), os.path.getsize(f"{folder}/jan.log"))
for name in ("apr.log", "dec.log"):
    try:
        open(f"{folder}/{name}")
    except OSError as error:
        print(type(error).__name__, error)
try:
    os.listdir("logs/none")
except OSError as error:
    print(type(error).__name__, error)


async def main():
    clock = asyncio.get_running_loop().time
    start = clock()
    async with aiofiles.open(f"{folder}/feb.log") as file:
        print(round(clock() - start, 3))
        print(len(await file.read(100)), round(clock() - start, 2))
        print(len(await file.readlines()), round(clock() - start, 3))
    async with aiofiles.open(f"{folder}/feb.log", "a") as file:
        await file.write("ERROR one more\n")
    with open(os.path.abspath(f"{folder}/feb.log")) as file:
        print(file.read().count("ERROR"))
    print(os.listdir("logs"), os.listdir("logs/5"))


asyncio.run(main())
