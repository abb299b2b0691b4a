import asyncio


async def waits(n):
    await asyncio.sleep(n)


async def main():
    loop.create_task(waits(10), name="left")
    await asyncio.sleep(1)
    print("main ends")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
print("the end")
