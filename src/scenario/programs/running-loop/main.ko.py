import asyncio


def look(when):
    try:
        print(when, asyncio.get_running_loop())
    except RuntimeError as error:
        print(when, repr(error))


async def main():
    await asyncio.sleep(1)
    look("실행 중:")


look("실행 전:")
asyncio.run(main())
look("실행 후:")
