import asyncio

same_order = False  #~ same: off|on


async def eat(name, seconds, first, second):
    await asyncio.sleep(seconds)
    async with first:
        print(f"{name}: has one")
        await asyncio.sleep(1)
        async with second:
            print(f"{name}: has both")


async def main():
    fork, knife = asyncio.Lock(), asyncio.Lock()
    pair = (fork, knife) if same_order else (knife, fork)
    await asyncio.gather(
        eat("A", 0, fork, knife),
        eat("B", 0.5, *pair),  #~ late: 0..10/0.1
    )
    print("all done")


asyncio.run(main())
