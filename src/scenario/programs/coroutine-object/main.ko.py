import asyncio


async def job():
    print("시작")
    await asyncio.sleep(1)
    return "결과"


coroutine = job()
print(coroutine)
print("아직 시작하지 않았습니다")
print(asyncio.run(coroutine))
