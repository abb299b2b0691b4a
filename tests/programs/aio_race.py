# The lost update: read, await, write.
import asyncio

balance = 100


async def withdraw(amount):
    global balance
    read = balance
    await asyncio.sleep(0.1)
    balance = read - amount


async def main():
    await asyncio.gather(withdraw(30), withdraw(50))
    print(balance)


asyncio.run(main())
