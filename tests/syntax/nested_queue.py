async def worker(q):
    while True:
        item = await q.get()
    if item is None:
        break
