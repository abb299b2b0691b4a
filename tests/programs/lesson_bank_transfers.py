import asyncio


class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.name} has {account.balance}, needs {amount}")
        self.account = account


class Account:
    def __init__(self, name, balance):
        self.name, self.balance = name, balance
        self.lock = asyncio.Lock()

    async def withdraw(self, amount):
        if self.balance < amount:
            raise InsufficientFunds(self, amount)
        await asyncio.sleep(0.01)
        self.balance -= amount

    async def deposit(self, amount):
        await asyncio.sleep(0.01)
        self.balance += amount


async def transfer(a, b, amount):
    first, second = sorted((a, b), key=lambda x: x.name)
    async with first.lock, second.lock:
        await a.withdraw(amount)
        try:
            await b.deposit(amount)
        except asyncio.CancelledError:
            a.balance += amount
            print("rolled back")
            raise
        print(f"{a.name} -> {b.name}: {amount}")


async def main():
    ann, bob, cat = Account("ann", 100), Account("bob", 50), Account("cat", 0)
    results = await asyncio.gather(
        transfer(ann, bob, 30), transfer(bob, ann, 10), transfer(bob, cat, 100), transfer(ann, cat, 60),
        return_exceptions=True)
    print(results)
    print({x.name: x.balance for x in (ann, bob, cat)}, sum(x.balance for x in (ann, bob, cat)))
    t = asyncio.create_task(transfer(ann, bob, 5))
    await asyncio.sleep(0.015)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True), ann.balance, bob.balance)
    await transfer(cat, ann, 1000)


asyncio.run(main())
