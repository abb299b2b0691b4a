import asyncio


async def worker():
    try:
        print("일을 시작합니다")
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("치우고 있습니다")
        await asyncio.sleep(0.5)  #~ clean: 0..3/0.1
        raise


async def main():
    task = asyncio.create_task(worker(), name="일꾼")
    await asyncio.sleep(1)  #~ after: 0..6/0.1
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("취소되었습니다")


asyncio.run(main())
