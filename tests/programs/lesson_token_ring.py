import asyncio


async def node(name, inbox, outbox, log):
    while True:
        token = await inbox.get()
        if token["hops"] == 0:
            await outbox.put(token)
            return
        token["hops"] -= 1
        token["path"].append(name)
        log.append((round(asyncio.get_running_loop().time() - start, 2), name))
        await asyncio.sleep(0.05)
        await outbox.put(token)


async def main():
    global start
    start = asyncio.get_running_loop().time()
    names = ["n0", "n1", "n2", "n3"]
    queues = [asyncio.Queue(1) for _ in names]
    log = []
    tasks = [
        asyncio.create_task(node(n, queues[i], queues[(i + 1) % len(names)], log), name=n)
        for i, n in enumerate(names)
    ]
    token = {"hops": 10, "path": []}
    await queues[0].put(token)
    done, pending = await asyncio.wait(tasks, timeout=5)
    print(len(done), len(pending))
    print(token["path"])
    print(log)


asyncio.run(main())
