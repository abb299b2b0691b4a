import asyncio


class Quit(BaseException):
    pass


async def quits():
    raise Quit("base")


async def main():
    t = asyncio.create_task(quits())
    await asyncio.sleep(0.1)
    print(t.done(), repr(t.exception()))
    try:
        await asyncio.gather(quits(), return_exceptions=True)
    except BaseException as e:
        print("gather", repr(e))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(quits())
    except BaseExceptionGroup as e:
        print(repr(e), isinstance(e, ExceptionGroup))
    await quits()


asyncio.run(main())
