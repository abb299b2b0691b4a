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
queu3 = asyncio.Queue(1)
sema4 = asyncio.Semaphore(2)
cond5 = asyncio.Condition()


async def work6(name):
    await asyncio.sleep(0.2)
    t7 = asyncio.ensure_future(asyncio.sleep(0, 's8'))
    try:
        log(await asyncio.wait_for(asyncio.shield(t7), 0.05))
    except TimeoutError:
        log('shielded', done(t7))
    log('cancel', t7.cancel())
    await asyncio.wait([t7])
    log(done(t7))
    try:
        async with asyncio.TaskGroup() as tg9:
            g10 = tg9.create_task(asyncio.sleep(0.2))
            g11 = tg9.create_task(asyncio.sleep(0.1))
            g12 = tg9.create_task(asyncio.sleep(0.05, 's13'))
            log('at14')
        log('group', done(g10), done(g11), done(g12))
    finally:
        log('group ended')


async def work15(name):
    with suppress(asyncio.CancelledError):
        t16 = asyncio.create_task(work6('c17'))
        t16.add_done_callback(lambda t: log('callback', done(t)))
        log(await asyncio.gather(work6('c18'), return_exceptions=True))
        ts19 = [asyncio.create_task(work6('c20'), name='w0'), asyncio.create_task(work6('c21'), name='w1')]
        finished, pending = await asyncio.wait(ts19, timeout=0.2, return_when=asyncio.FIRST_COMPLETED)
        log([done(t) for t in sort(finished)], len(pending))
        for t in sort(pending):
            t.cancel()
        log(await asyncio.gather(*ts19, return_exceptions=True))
        log(name, await work6('c22'))
    t23 = asyncio.create_task(work6('c24'), name='t23')
    log(name, 'at25')


async def work26(name):
    try:
        async with asyncio.timeout(0.4) as limit:
            ts27 = [asyncio.create_task(work6('c28'), name='w0'), asyncio.create_task(work6('c29'), name='w1'), asyncio.create_task(work6('c30'), name='w2')]
            finished, pending = await asyncio.wait(ts27, timeout=0.1)
            log([done(t) for t in sort(finished)], len(pending))
            log(name, 'at31')
            log(await asyncio.gather(asyncio.sleep(0.05), asyncio.sleep(0.3, 's32'), return_exceptions=True))
    except TimeoutError as e:
        log(name, 'too late', limit.expired())
    return (name, 1)


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        async with lock1:
            log('main', 'has', 'lock1')
            log(await asyncio.gather(work26('c33'), work15('c34'), asyncio.sleep(0, 's35'), return_exceptions=True))
        with suppress(asyncio.CancelledError):
            t36 = asyncio.create_task(work15('c37'))
        log('main', 'at38')
        try:
            async with asyncio.TaskGroup() as tg39:
                g40 = tg39.create_task(work15('c41'))
                try:
                    log(await asyncio.wait_for(work15('c42'), 0.05))
                except TimeoutError:
                    log('main', 'timeout')
                except Exception as e:
                    log(repr(e))
                with suppress(Oops):
                    t43 = asyncio.create_task(work15('c44'))
            log('group', done(g40))
        except* Exception as e:
            log('group failed', repr(e))
        if True:
            raise ValueError('e45')
        for n46 in range(2):
            log(n46)
            t47 = asyncio.create_task(asyncio.sleep(0.3), name='t47')
            t48 = asyncio.ensure_future(asyncio.sleep(0.05))
            try:
                log(await asyncio.wait_for(asyncio.shield(t48), 0))
            except TimeoutError:
                log('shielded', done(t48))
            log(t47.get_name() if t47.get_name()[0] == 't' else '-', done(t47), t47.cancelling())
    log('main ends')


asyncio.run(main())
