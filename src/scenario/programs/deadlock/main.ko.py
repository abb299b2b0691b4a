import asyncio

same_order = False  #~ same: off|on


async def eat(name, seconds, first, second):
    await asyncio.sleep(seconds)
    async with first:
        print(f"{name}: 하나를 들었습니다")
        await asyncio.sleep(1)
        async with second:
            print(f"{name}: 둘 다 들었습니다")


async def main():
    fork, knife = asyncio.Lock(), asyncio.Lock()
    pair = (fork, knife) if same_order else (knife, fork)
    await asyncio.gather(
        eat("A", 0, fork, knife),
        eat("B", 0.5, *pair),  #~ late: 0..10/0.1
    )
    print("잘 먹었습니다")


asyncio.run(main())
