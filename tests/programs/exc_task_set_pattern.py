import asyncio

background = set()


async def job(n):
    await asyncio.sleep(n / 10)
    print("job", n)


async def main():
    for i in range(3):
        t = asyncio.create_task(job(i))
        background.add(t)
        t.add_done_callback(background.discard)
    await asyncio.sleep(0.15)
    print(len(background))


asyncio.run(main())
print(background, len(background))
