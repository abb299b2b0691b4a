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


even1 = asyncio.Event()
lifo2 = asyncio.LifoQueue(2)
lock3 = asyncio.Lock()


async def work4(name):
    await asyncio.sleep(0.05)
    try:
        async with lock3:
            log(name, 'has', 'lock3')
            await asyncio.sleep(0.2)
            await asyncio.sleep(0.001)
        with suppress(Oops):
            try:
                asyncio.get_running_loop().call_later(0.1, log, 'cb5')
            except (KeyError, TimeoutError) as e:
                log(name, 'caught', repr(e))
            async with lock3:
                log(name, 'has', 'lock3')
                log('at6')
    finally:
        log(name, 'finally')
        await asyncio.sleep(0.3)
        log(name, 'cleaned')


async def work7(name):
    t8 = asyncio.create_task(work4('c9'), name='t8')
    t8.add_done_callback(lambda t: log('callback', done(t)))
    if start < 0:
        raise Oops('e10')
    if True:
        raise ValueError('e11')
    log(t8.get_name() if t8.get_name()[0] == 't' else '-', done(t8), t8.cancelling())
    return 42


async def work12(name):
    await asyncio.sleep(0.1)
    try:
        async with asyncio.TaskGroup() as tg13:
            g14 = tg13.create_task(asyncio.sleep(0.001, 's15'))
            try:
                log(name, 'at16')
                t17 = asyncio.create_task(work4('c18'))
            except Exception as e:
                log(name, 'caught', repr(e))
                raise ValueError('e19') from e
            else:
                log('no error')
            try:
                async with asyncio.TaskGroup() as tg20:
                    g21 = tg20.create_task(work7('c22'))
                log('group', done(g21))
            except* Exception as e:
                log('group failed', repr(e))
        log('group', done(g14))
    except* Exception as e:
        log('group failed', repr(e))


async def work23(name):
    t24 = asyncio.create_task(work7('c25'))


async def work26(name):
    log(name, 'at27')
    await asyncio.sleep(0.2)
    await asyncio.sleep(0)
    log(name, 'at28')


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        t29 = asyncio.create_task(work7('c30'), name='t29')
        t31 = asyncio.ensure_future(work12('c32'))
        try:
            log(await asyncio.wait_for(asyncio.shield(t31), 0.4))
        except TimeoutError:
            log('shielded', done(t31))
        log('cancel', t29.cancel())
        try:
            log('got', lifo2.get_nowait())
        except asyncio.QueueEmpty:
            log('empty')
        try:
            log(await asyncio.wait_for(lifo2.get(), 0.05))
        except TimeoutError:
            log('queue timeout', lifo2.qsize())
    log('main ends')


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
