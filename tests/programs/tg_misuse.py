import asyncio


async def noop():
    pass


async def main():
    tg = asyncio.TaskGroup()
    coro = noop()
    try:
        tg.create_task(coro)
    except RuntimeError as e:
        print(e)
    coro.close()
    async with tg:
        try:
            async with tg:
                pass
        except RuntimeError as e:
            print(e)
        try:
            tg.create_task(3)
        except TypeError as e:
            print(e)
        try:
            tg.create_task(noop)
        except TypeError as e:
            print(e)
    try:
        with asyncio.TaskGroup():
            pass
    except TypeError as e:
        print(e)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail())
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                late = noop()
                try:
                    tg.create_task(late)
                except RuntimeError as e:
                    print(e)
                    late.close()
                raise
    except* ValueError as eg:
        print(eg.exceptions)
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(noop(), name="named", context=None)
        print(t.get_name(), tg)


async def fail():
    raise ValueError("x")


asyncio.run(main())
