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


sema1 = asyncio.Semaphore(2)
cond2 = asyncio.Condition()
queu3 = asyncio.Queue(1)
queu4 = asyncio.Queue()


@asynccontextmanager
async def opened5(name):
    await asyncio.sleep(0)
    try:
        log('enter', name)
        yield name
    except Oops as e:
        log('manager saw', repr(e))
    finally:
        await asyncio.sleep(0)
        log('exit', name)


async def work6(name):
    try:
        raise KeyError('e7')
        async with opened5('m8') as opened:
            log(opened)
            t9 = asyncio.ensure_future(asyncio.sleep(0))
            try:
                log(await asyncio.wait_for(asyncio.shield(t9), 0.25))
            except TimeoutError:
                log('shielded', done(t9))
    finally:
        log(name, 'finally')
        await asyncio.sleep(0.2)
        log(name, 'cleaned')
    return None


async def work10(name):
    with suppress(ValueError):
        await asyncio.sleep(0)
        async with sema1:
            log(name, 'has', 'sema1')
            t11 = asyncio.create_task(work6('c12'))
            ts13 = [asyncio.create_task(work6('c14'), name='w0'), asyncio.create_task(work6('c15'), name='w1'), asyncio.create_task(work6('c16'), name='w2')]
            finished, pending = await asyncio.wait(ts13, return_when=asyncio.FIRST_EXCEPTION)
            log([done(t) for t in sort(finished)], len(pending))
            if True:
                raise ValueError('e17')
    return 'work10'


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        log('main', 'at18')
        ts19 = [asyncio.create_task(work10('c20'), name='w0'), asyncio.create_task(work10('c21'), name='w1'), asyncio.create_task(asyncio.sleep(0.15, 's22'), name='w2'), asyncio.create_task(work10('c23'), name='w3')]
        finished, pending = await asyncio.wait(ts19, return_when=asyncio.FIRST_COMPLETED)
        log([done(t) for t in sort(finished)], len(pending))
        for t in sort(pending):
            t.cancel()
        log(await asyncio.gather(*ts19, return_exceptions=True))
        t24 = asyncio.ensure_future(work6('c25'))
        try:
            log(await asyncio.wait_for(asyncio.shield(t24), 0.1))
        except TimeoutError:
            log('shielded', done(t24))
        t26 = asyncio.create_task(work6('c27'))
    log('main ends')


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
