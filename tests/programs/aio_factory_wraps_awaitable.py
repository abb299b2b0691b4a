import asyncio
import traceback


class Soon:
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return "soon"


def factory(loop, coro, **options):
    print("asked for", coro.__qualname__)
    return asyncio.Task(coro, loop=loop, **options)


def another(loop, coro, **options):
    coro.close()
    future = loop.create_future()
    future.set_result("never begun")
    return future


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    print(await asyncio.gather(Soon(), Soon()))
    print(await asyncio.ensure_future(Soon()))
    loop.set_task_factory(asyncio.eager_task_factory)
    print(await asyncio.ensure_future(Soon()))
    loop.set_task_factory(another)
    try:
        await asyncio.ensure_future(Soon())
    except AttributeError as e:
        traceback.print_exception(e)
    loop.set_task_factory(lambda loop, coro: coro.close() or 1 / 0)
    try:
        await asyncio.ensure_future(Soon())
    except ZeroDivisionError as e:
        traceback.print_exception(e)


asyncio.run(main())
