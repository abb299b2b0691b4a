import asyncio


async def main():
    print("main starts")
    await asyncio.sleep(1)
    print("main ends")


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
finally:
    loop.close()
