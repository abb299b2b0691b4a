import asyncio


async def save():
    try:
        await asyncio.sleep(3)  #~ save: 0..10/0.1
        print("저장 끝")
    finally:
        print("정리 시작")
        await asyncio.sleep(0.5)  #~ clean: 0..10/0.1
        print("정리 끝")


async def ask(saving):
    await asyncio.shield(saving)


async def main():
    saving = asyncio.create_task(save(), name="저장")
    asking = asyncio.create_task(ask(saving), name="요청")
    await asyncio.sleep(1)  #~ cancel: 0..10/0.1
    asking.cancel()
    try:
        await asking
    except asyncio.CancelledError:
        print("요청이 취소됨")
    await saving


asyncio.run(main())
