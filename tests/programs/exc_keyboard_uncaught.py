import asyncio


async def helper():
    raise KeyboardInterrupt("stop")


async def main():
    t = asyncio.create_task(helper())
    try:
        await t
    except BaseException as e:
        print("main", repr(e))
        raise


asyncio.run(main())
