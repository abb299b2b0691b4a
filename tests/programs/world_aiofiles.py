import asyncio
import aiofiles


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with aiofiles.open("notes.txt", "w") as f:
        n = await f.write("first line\n")
        await f.write("second line\n")
        print("written", n)
    print(f"{loop.time() - start:.2f}")
    async with aiofiles.open("notes.txt") as f:
        print(repr(await f.read()))
    async with aiofiles.open("notes.txt", mode="a") as f:
        await f.write("third\n")
    async with aiofiles.open("notes.txt") as f:
        async for line in f:
            print(line.rstrip())
    async with aiofiles.open("notes.txt") as f:
        print(repr(await f.readline()), await f.readlines())
    try:
        async with aiofiles.open("missing.txt") as f:
            pass
    except FileNotFoundError as e:
        print(e)

    async def save(i):
        async with aiofiles.open(f"file{i}.txt", "w") as f:
            await f.write("x" * 2**18)
        return i

    before = loop.time()
    print(await asyncio.gather(*(save(i) for i in range(4))))
    print(f"{loop.time() - before:.2f}")
    with open("file1.txt") as f:
        print(len(f.read()))


asyncio.run(main())
