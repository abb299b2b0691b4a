import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name} 끝")


async def main():
    tasks = [
        asyncio.create_task(job("A", 2)),  #~ a: 0..10/0.1
        asyncio.create_task(job("B", 1)),  #~ b: 0..10/0.1
        asyncio.create_task(job("C", 3)),  #~ c: 0..10/0.1
    ]
    done, pending = await asyncio.wait(
        tasks,
        return_when=asyncio.FIRST_COMPLETED,  #~ when: FIRST_COMPLETED|FIRST_EXCEPTION|ALL_COMPLETED
    )
    print(f"끝남 {len(done)}, 남음 {len(pending)}")
    for task in pending:
        task.cancel()


asyncio.run(main())
