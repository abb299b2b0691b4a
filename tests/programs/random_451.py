import asyncio
import time
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


def block(name, seconds, fails=False):
    time.sleep(seconds)
    if fails:
        raise ValueError(name)
    return name, seconds


def fail(name):
    raise Oops(name)


class Manager:
    def __init__(self, name, delay, quiet):
        self.name, self.delay, self.quiet = name, delay, quiet

    async def __aenter__(self):
        await asyncio.sleep(self.delay)
        log(self.name, "enters")
        return self

    async def __aexit__(self, kind, e, traceback):
        log(self.name, "exits", kind and kind.__name__)
        await asyncio.sleep(self.delay)
        return self.quiet and isinstance(e, Exception)


lock1 = asyncio.Lock()
even2 = asyncio.Event()


async def items3(name):
    try:
        for i in range(1):
            await asyncio.sleep(0)
            yield i * i
            t4 = asyncio.create_task(asyncio.sleep(0.05, 's5'), name='t4')
            asyncio.get_running_loop().call_later(0, even2.set)
    finally:
        log(name, 'closed')


async def work6(name):
    ag7 = items3('a8')
    try:
        log(await ag7.asend('sent'))
        await ag7.aclose()
    except (Exception, asyncio.CancelledError) as e:
        log('driven', repr(e))
    log(name, 'at9')
    it12 = asyncio.as_completed([asyncio.sleep(0.1), asyncio.sleep(0, 's10'), asyncio.sleep(0.05), asyncio.sleep(0.05, 's11')])
    try:
        log(await next(it12))
    except Exception as e:
        log('first', repr(e))
    if len(asyncio.all_tasks()) > 2:
        raise ExceptionGroup('eg16', [Oops('e13'), KeyError('e14'), ValueError('e15')])
    return name


async def work17(name):
    async def inner18():
        async with lock1:
            log(name, 'has', 'lock1')
            ts19 = [asyncio.create_task(work6('c20'), name='w0')]
            finished, pending = await asyncio.wait(ts19, return_when=asyncio.FIRST_COMPLETED)
            log([done(t) for t in sort(finished)], len(pending))
            for t in sort(pending):
                t.cancel()
            async def inner21():
                try:
                    t23 = asyncio.create_task(work6('c24'))
                    log(t23)
                    try:
                        log(await t23)
                    except Exception as e:
                        log('t23', repr(e))
                    except asyncio.CancelledError:
                        log('t23', 'cancelled', t23.cancelled())
                        raise
                    try:
                        log('at25')
                    except Oops as e:
                        log(name, 'caught', repr(e))
                    await asyncio.sleep(1)
                except asyncio.CancelledError as e:
                    log('inner21', e.args, repr(e.__context__))
                    raise Oops('instead') from e

            t22 = asyncio.create_task(inner21())
            await asyncio.sleep(0.15)
            t22.cancel('by hand')
            await asyncio.wait([t22])
            log(done(t22))

    t26 = asyncio.create_task(inner18())
    return 42


async def work27(name):
    log(name, await asyncio.sleep(0.2, 's28'))
    if start < 0:
        raise KeyError('e29')
    return (name, 1)


async def work30(name):
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        log('uncancel', asyncio.current_task().uncancel())
    log(name, await work17('c31'))
    try:
        log(await asyncio.gather(work6('c32'), work17('c33'), asyncio.sleep(0.1), asyncio.sleep(0, 's34')))
    except Exception as e:
        log('gather', repr(e))


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        asyncio.get_running_loop().call_later(0.2, log, 'cb35')
        it39 = asyncio.as_completed([asyncio.sleep(0.2), work27('c36'), work30('c37'), work17('c38')], timeout=0.15)
        try:
            log(await next(it39))
        except Exception as e:
            log('first', repr(e))
        async with Manager('cm40', 0, quiet=True) as opened:
            try:
                log(await asyncio.wait_for(asyncio.to_thread(block, 'th41', 0.0571), 1))
            except (TimeoutError, ValueError) as e:
                log('thread', repr(e))
            await asyncio.sleep(0.1)
        log('main', 'at42')
        log('main', 'at43')
    log('main ends')


asyncio.run(main())
