import asyncio

deposits = 3  #~ n: 1..10
balance = 0
lock = asyncio.Lock()


async def deposit(name):
    global balance
    async with lock:
        seen = balance
        await asyncio.sleep(1)  #~ pause: 0..10/0.1
        balance = seen + 100
        print(f"{name}: {balance}")


async def main():
    await asyncio.gather(*[deposit(f"입금 {i + 1}") for i in range(deposits)])
    print(f"잔액: {balance}")


asyncio.run(main())
