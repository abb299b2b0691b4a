import asyncio

fails = "A"  #~ fails: A|B|C|none


async def job(name, seconds):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(f"{name} cancelled")
        raise
    if name == fails:
        raise ValueError(f"{name} broke")
    print(f"{name} ends")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job("A", 1))  #~ a: 0..10/0.1
            group.create_task(job("B", 2))  #~ b: 0..10/0.1
            group.create_task(job("C", 3))  #~ c: 0..10/0.1
    except* ValueError as errors:
        print(repr(errors))


asyncio.run(main())
