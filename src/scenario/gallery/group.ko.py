import asyncio


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    if page == 2:
        raise ValueError(f"{page}쪽을 읽지 못했습니다")
    print(f"{page}쪽 도착")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch(1, 1), name="1쪽")
            group.create_task(fetch(2, 2), name="2쪽")
            group.create_task(fetch(3, 3), name="3쪽")
    except* ValueError as problems:
        print("실패:", problems.exceptions)


asyncio.run(main())
