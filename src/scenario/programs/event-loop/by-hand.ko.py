import asyncio


async def main():
    print("main 시작")
    await asyncio.sleep(1)
    print("main 끝")


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
finally:
    loop.close()
