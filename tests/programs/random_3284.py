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
lock2 = asyncio.Lock()


async def work3(name):
    raise ValueError('e4')
    return None


async def work5(name):
    log(name, 'at6')
    async def inner7():
        with suppress(asyncio.CancelledError):
            even1.set()
        async with lock2:
            log(name, 'has', 'lock2')
            even1.set()

    await inner7()


async def work8(name):
    try:
        async with asyncio.timeout(0.1) as limit:
            t9 = asyncio.create_task(work3('c10'), name='t9')
            log(name, await work3('c11'))
            log(name, 'at12')
            asyncio.get_running_loop().call_later(0, log, 'cb13')
    except TimeoutError as e:
        log(name, 'too late', limit.expired())
    asyncio.get_running_loop().call_later(0.1, log, 'cb14')


async def work15(name):
    await asyncio.sleep(0.001)
    return None


async def work16(name):
    await asyncio.sleep(0.1)
    try:
        log(name, 'at17')
        try:
            log(await asyncio.gather(asyncio.sleep(0.2, 's18'), work8('c19'), work15('c20')))
        except Exception as e:
            log('gather', repr(e))
        try:
            log(await asyncio.wait_for(work5('c21'), 0.1))
        except TimeoutError:
            log(name, 'timeout')
    except asyncio.CancelledError as e:
        log(name, 'caught', repr(e))
        raise
    return 'work16'


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        for n22 in range(3):
            log(n22)
            try:
                t23 = asyncio.create_task(work3('c24'), name='t23')
                try:
                    for t in asyncio.as_completed([asyncio.create_task(work8('c25')), asyncio.create_task(asyncio.sleep(0.05)), asyncio.create_task(work8('c26')), asyncio.create_task(work3('c27'))]):
                        try:
                            log('completed', await t)
                        except Exception as e:
                            log('failed', repr(e))
                except TimeoutError:
                    log('as_completed timeout')
            except Oops as e:
                log('main', 'caught', repr(e))
            t28 = asyncio.ensure_future(work5('c29'))
            try:
                log(await asyncio.wait_for(asyncio.shield(t28), 0.1))
            except TimeoutError:
                log('shielded', done(t28))
            try:
                log('main', 'at30')
                await asyncio.sleep(0.25)
                await asyncio.sleep(0.3)
                ts31 = [asyncio.create_task(work15('c32'), name='w0'), asyncio.create_task(work15('c33'), name='w1')]
                finished, pending = await asyncio.wait(ts31, return_when=asyncio.FIRST_EXCEPTION)
                log([done(t) for t in sort(finished)], len(pending))
                for t in sort(pending):
                    t.cancel()
            except Exception as e:
                log('main', 'caught', repr(e))
        try:
            log('at34')
        except Exception as e:
            log('main', 'caught', repr(e))
            raise Oops('e35') from e
    log('main ends')
    await asyncio.sleep(0.5)


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
