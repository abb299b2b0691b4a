import asyncio

loaves = 4  #~ n: 1..8
shelf = 0


async def bake(name, bakery):
    global shelf
    for i in range(loaves):
        await asyncio.sleep(1)  #~ bake: 0..10/0.1
        async with bakery:
            shelf += 1
            print(f"{name}: {shelf} on the shelf")
            bakery.notify_all()


async def buy(name, count, bakery):
    global shelf
    async with bakery:
        await bakery.wait_for(lambda: shelf >= count)
        shelf -= count
        print(f"{name}: buys {count}")


async def main():
    bakery = asyncio.Condition()
    await asyncio.gather(
        buy("A", 3, bakery),  #~ a: 1..6
        buy("B", 1, bakery),  #~ b: 1..6
        bake("Baker", bakery),
    )


asyncio.run(main())
