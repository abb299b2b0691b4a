import asyncio
from contextlib import asynccontextmanager, suppress


def log(*args):
    print(f"{asyncio.get_running_loop().time() - start:.3f}", *args)


def done(task):
    if not task.done():
        return "pending"
    if task.cancelled():
        return "cancelled"
    return repr(task.exception() or task.result())


def sort(tasks):
    return sorted(tasks, key=lambda task: task.get_name())


class Oops(Exception):
    pass


lock1 = asyncio.Lock()
lock2 = asyncio.Lock()
queu3 = asyncio.Queue(1)
even4 = asyncio.Event()


async def work5(name):
    await asyncio.sleep(0.2)


async def work6(name):
    try:
        log(name, 'at7')
        log(await asyncio.gather(asyncio.sleep(0.1), work5('c8'), return_exceptions=True))
        async def inner9():
            if len(asyncio.all_tasks()) > 2:
                raise Oops('e10')
            log(name, 'at11')

        await inner9()
    finally:
        log(name, 'finally')
        await asyncio.sleep(0.1)
        log(name, 'cleaned')


async def work12(name):
    with suppress(Exception):
        try:
            t13 = asyncio.ensure_future(work6('c14'))
            try:
                log(await asyncio.wait_for(asyncio.shield(t13), 0.1))
            except TimeoutError:
                log('shielded', done(t13))
        except Oops as e:
            log(name, 'caught', repr(e))
            raise KeyError('e15') from e
    try:
        log(await asyncio.wait_for(work6('c16'), 0.05))
    except TimeoutError:
        log(name, 'timeout')
    except Exception as e:
        log(repr(e))


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        async def inner17():
            try:
                log(await asyncio.wait_for(work6('c18'), 0.2))
            except TimeoutError:
                log('main', 'timeout')
            try:
                log(await asyncio.gather(work12('c19')))
            except Exception as e:
                log('gather', repr(e))
            log('main', await work5('c20'))

        t21 = asyncio.create_task(inner17())
        try:
            try:
                async with asyncio.TaskGroup() as tg22:
                    g23 = tg22.create_task(asyncio.sleep(0.001))
                    g24 = tg22.create_task(work12('c25'))
                    await asyncio.sleep(0.15)
                    with suppress(Oops):
                        try:
                            log('got', queu3.get_nowait())
                        except asyncio.QueueEmpty:
                            log('empty')
                        t26 = asyncio.create_task(work12('c27'), name='t26')
                        try:
                            log('got', queu3.get_nowait())
                        except asyncio.QueueEmpty:
                            log('empty')
                    log('main', await work6('c28'))
                    log('main', 'at29')
                log('group', done(g23), done(g24))
            finally:
                log('group ended')
            with suppress(Exception):
                log('at30')
        except ValueError as e:
            log('main', 'caught', repr(e))
            await asyncio.sleep(0.1)
    log('main ends')


asyncio.run(main())
