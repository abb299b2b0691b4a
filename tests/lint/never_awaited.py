import asyncio
from asyncio import Queue, sleep as nap


async def work(name):
    asyncio.sleep(1)
    nap(2)
    await nap(3)
    return name


async def numbers():
    yield 1


class Account:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.total = 0

    async def deposit(self, amount):
        self.lock.acquire()
        async with self.lock:
            self.total += amount

    async def twice(self, amount):
        self.deposit(amount)
        await self.deposit(amount)

    def plainly(self):
        self.deposit(1)
        return self.deposit(1)


class Savings(Account):
    async def deposit(self, amount):
        super().deposit(amount)
        await super().deposit(amount)

    async def thrice(self):
        self.twice(1)


async def consumer(queue: Queue):
    item = queue.get()
    if work("truth"):
        pass
    while not work("turn"):
        pass
    print(work("printed"), f"{work('formatted')}")
    text = work("text").upper()
    lost = work("lost")
    kept = work("kept")
    await kept
    numbers()
    queue.get_nowait()
    return item, text


async def main():
    async def inner():
        pass

    inner()
    account = Account()
    account.deposit(5)
    await account.deposit(5)
    task = asyncio.create_task(work("task"))
    asyncio.gather(work("a"), work("b"))
    asyncio.wait_for(task, 1)
    await asyncio.wait_for(task, 1)
    coros = [work(i) for i in range(3)]
    await asyncio.gather(*coros)
    coroutine = work("closed")
    coroutine.close()
    work("closed in place").close()


main()
asyncio.run(main())
