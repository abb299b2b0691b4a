import asyncio


async def backup(name):
    await asyncio.sleep(1)  #~ wait: 0..10/0.1
    raise OSError("disk full")


async def main():
    task = asyncio.create_task(backup("Backup"))
    await asyncio.sleep(2)  #~ busy: 0..10/0.1
    print("all went well")


asyncio.run(main())
