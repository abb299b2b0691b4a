import asyncio


async def server(name, stop):
    served = 0
    try:
        while not stop.is_set():
            try:
                await asyncio.wait_for(stop.wait(), timeout=0.25)
            except asyncio.TimeoutError:
                served += 1
                print(f"{name} served {served}")
    finally:
        print(f"{name} draining...")
        await asyncio.sleep(0.1)
        print(f"{name} done after {served}")
    return served


async def stubborn():
    while True:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            print("stubborn: not now")
            await asyncio.sleep(0.5)
            raise


async def main():
    stop = asyncio.Event()
    servers = [asyncio.create_task(server(f"s{i}", stop)) for i in range(2)]
    extra = asyncio.create_task(stubborn())
    asyncio.get_running_loop().call_later(0.6, stop.set)
    print(await asyncio.gather(*servers))
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    print(len(tasks), "left")
    for t in tasks:
        t.cancel()
    done, pending = await asyncio.wait(tasks, timeout=0.2)
    print(len(done), len(pending))
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(results, extra.cancelled())


asyncio.run(main())
