import asyncio


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    if page == 2:
        raise ValueError(f"page {page} could not be read")
    print(f"page {page} is here")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch(1, 1), name="Page 1")
            group.create_task(fetch(2, 2), name="Page 2")
            group.create_task(fetch(3, 3), name="Page 3")
    except* ValueError as problems:
        print("failed:", problems.exceptions)


asyncio.run(main())
