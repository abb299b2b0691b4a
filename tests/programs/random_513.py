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


cond1 = asyncio.Condition()
sema2 = asyncio.Semaphore(2)


async def work3(name):
    if True:
        raise ValueError('e4')
    await asyncio.sleep(0)
    async with cond1:
        cond1.notify_all()
        asyncio.get_running_loop().call_soon(log, 'cb5')
        try:
            async with asyncio.TaskGroup() as tg6:
                g7 = tg6.create_task(asyncio.sleep(0, 's8'))
            log('group', done(g7))
        finally:
            log('group ended')
    return 'work3'


async def work9(name):
    log(name, await work3('c10'))
    if len(asyncio.all_tasks()) > 2:
        raise KeyError('e11')
    return 42


async def work12(name):
    log(name, 'at13')
    log(await asyncio.gather(work9('c14'), work9('c15'), asyncio.sleep(0.1, 's16'), work9('c17'), return_exceptions=True))
    await asyncio.sleep(0.1)
    for n18 in range(3):
        log(n18)
        t19 = asyncio.create_task(work9('c20'))
    return None


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        t21 = asyncio.create_task(work3('c22'))
        t21.add_done_callback(lambda t: log('callback', done(t)))
        log('cancel', t21.cancel('why'))
        await asyncio.wait([t21])
        log(done(t21))
        async def inner23():
            t24 = asyncio.ensure_future(work9('c25'))
            try:
                log(await asyncio.wait_for(asyncio.shield(t24), 0.1))
            except TimeoutError:
                log('shielded', done(t24))
            await asyncio.sleep(0.001)

        t26 = asyncio.create_task(inner23())
        try:
            async with asyncio.TaskGroup() as tg27:
                g28 = tg27.create_task(work12('c29'))
                g30 = tg27.create_task(work3('c31'))
                g32 = tg27.create_task(work3('c33'))
                log('main', 'at34')
                try:
                    await asyncio.sleep(0.05)
                    try:
                        log('main', 'at35')
                    except Oops as e:
                        log('main', 'caught', repr(e))
                        await asyncio.sleep(0)
                    log('main', 'at36')
                    for n37 in range(2):
                        log(n37)
                        log('main', await asyncio.sleep(0, 's38'))
                except asyncio.CancelledError as e:
                    log('main', 'caught', repr(e))
                    raise
                else:
                    log('no error')
            log('group', done(g28), done(g30), done(g32))
        except* Exception as e:
            log('group failed', repr(e))
    log('main ends')


asyncio.run(main())
