import asyncio


async def slow():
    print("작업 시작")
    try:
        await asyncio.sleep(10)  #~ work: 0..20/0.1
    except asyncio.CancelledError:
        print("작업 취소됨")
        raise
    return "작업 끝"


async def main():
    try:
        print(await asyncio.wait_for(slow(), timeout=2))  #~ limit: 0..10/0.1
    except TimeoutError:
        print("시간 초과")


asyncio.run(main())
