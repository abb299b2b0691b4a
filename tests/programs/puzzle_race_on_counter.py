import asyncio

balance = 100


async def withdraw(amount, pause):
    global balance
    current = balance
    await asyncio.sleep(pause)
    balance = current - amount


async def withdraw_atomically(amount, pause):
    global balance
    balance -= amount
    await asyncio.sleep(pause)


async def withdraw_augmented(amount):
    global balance
    balance -= await fetch(amount)


async def fetch(amount):
    await asyncio.sleep(0)
    return amount


async def main():
    global balance
    await asyncio.gather(withdraw(10, 0.1), withdraw(20, 0.2), withdraw(30, 0.05))
    print("lost updates:", balance)
    balance = 100
    await asyncio.gather(*(withdraw_atomically(a, 0.1) for a in (10, 20, 30)))
    print("no await in between:", balance)
    balance = 100
    await asyncio.gather(*(withdraw_augmented(a) for a in (10, 20, 30)))
    print("balance -= await ...:", balance)
    balance, lock = 100, asyncio.Lock()

    async def locked(a):
        async with lock:
            await withdraw(a, 0.1)

    await asyncio.gather(*(locked(a) for a in (10, 20, 30)))
    print("with a lock:", balance)


asyncio.run(main())
