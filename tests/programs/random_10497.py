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
even2 = asyncio.Event()
sema3 = asyncio.Semaphore(2)
queu4 = asyncio.Queue()
lifo5 = asyncio.LifoQueue(2)


async def items6(name):
    try:
        for i in range(2):
            await asyncio.sleep(0)
            yield i * i
            asyncio.current_task().cancel()
            try:
                await asyncio.sleep(0.1)
            except asyncio.CancelledError:
                log('uncancel', asyncio.current_task().uncancel())
            if True:
                raise Oops('e7')
    finally:
        log(name, 'closed')


async def work8(name):
    await asyncio.sleep(0.1)
    raise KeyError('e9')
    log(name, 'at10')
    try:
        log('got', queu4.get_nowait())
    except asyncio.QueueEmpty:
        log('empty')
    return 'work8'


async def work11(name):
    t12 = asyncio.create_task(asyncio.sleep(0.2))
    for n13 in range(2):
        log(n13)
        try:
            log(name, 'at14')
        finally:
            log(name, 'finally')
            await asyncio.sleep(0.3)
            log(name, 'cleaned')
        await asyncio.sleep(0.2)
        async for x in items6('a15'):
            log('item', x)
            await asyncio.sleep(0.25)
    return name


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        log('main', 'at16')
        for n17 in range(3):
            log(n17)
            log('main', 'at18')
            await asyncio.sleep(0)
            t19 = asyncio.ensure_future(work8('c20'))
            try:
                log(await asyncio.wait_for(asyncio.shield(t19), 0.05))
            except TimeoutError:
                log('shielded', done(t19))
            ts21 = [asyncio.create_task(work8('c22'), name='w0'), asyncio.create_task(work11('c23'), name='w1'), asyncio.create_task(work11('c24'), name='w2'), asyncio.create_task(work11('c25'), name='w3')]
            finished, pending = await asyncio.wait(ts21, return_when=asyncio.FIRST_EXCEPTION)
            log([done(t) for t in sort(finished)], len(pending))
            if n17:
                break
        log('main', 'at26')
        try:
            log('main', 'at27')
            t28 = asyncio.ensure_future(work11('c29'))
            try:
                log(await asyncio.wait_for(asyncio.shield(t28), 1))
            except TimeoutError:
                log('shielded', done(t28))
            try:
                log('at30')
            finally:
                log('main', 'finally')
        except asyncio.CancelledError as e:
            log('main', 'caught', repr(e))
            raise
    log('main ends')
    await asyncio.sleep(0.5)


asyncio.run(main())
