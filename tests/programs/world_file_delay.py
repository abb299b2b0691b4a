import asyncio
import aiofiles


async def keep(name, delay):
    path = f"{name}.txt?delay={delay}"
    async with aiofiles.open(path, "w") as f:
        await f.writelines(["one\n", "two\n"])
        await f.flush()
    print(f"{loop.time() - start:.2f} {name} written")
    async with aiofiles.open(path) as f:
        async for line in f:
            print(f"{loop.time() - start:.2f} {name} {line.rstrip()}")
        await f.seek(0)
        print(f"{loop.time() - start:.2f} {await f.read()!r} at {await f.tell()}")
    with open(path) as f:
        print(f"{loop.time() - start:.2f} {f.name} {f.readlines()}")


async def main():
    global loop, start
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(keep("a", 0.2), keep("b", 1), keep("c", "0"))
    try:
        async with aiofiles.open("gone.txt?delay=3"):
            pass
    except FileNotFoundError as e:
        print(f"{loop.time() - start:.2f} {e}")


asyncio.run(main())
