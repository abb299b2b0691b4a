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
cond2 = asyncio.Condition()
even3 = asyncio.Event()
sema4 = asyncio.Semaphore(2)
barr5 = asyncio.Barrier(2)


async def work6(name):
    if len(asyncio.all_tasks()) > 2:
        raise ExceptionGroup('eg8', [KeyError('e7')])
    sh9 = asyncio.ensure_future(asyncio.sleep(0.25))
    out10 = asyncio.shield(sh9)
    await asyncio.sleep(0)
    out10.cancel()
    try:
        log(await out10)
    except (Exception, asyncio.CancelledError) as e:
        log('outer', repr(e), sh9.cancelled())
    with suppress(Exception):
        log(await sh9)
    async def inner11():
        try:
            async with sema4:
                log(name, 'has', 'sema4')
                try:
                    async def inner13():
                        log('at14')

                    await inner13()
                except ValueError as e:
                    log(name, 'caught', repr(e))
                    await asyncio.sleep(0.1)
                else:
                    log('no error')
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            log('inner11', e.args, repr(e.__context__))
            raise Oops('instead') from e

    t12 = asyncio.create_task(inner11())
    await asyncio.sleep(0.15)
    t12.cancel('by hand')
    await asyncio.wait([t12])
    log(done(t12))


async def work15(name):
    t16 = asyncio.create_task(work6('c17'))
    asyncio.get_running_loop().call_later(0.25, log, 'cb18')
    async def inner19():
        try:
            ts21 = [asyncio.create_task(work6('c22')) for _ in range(1)]
            await asyncio.sleep(0.15)
            for t in ts21:
                try:
                    log(await t)
                except Exception as e:
                    log('in list', repr(e))
                    break
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            log('inner19', e.args, repr(e.__context__))
            raise

    t20 = asyncio.create_task(inner19())
    await asyncio.sleep(0.15)
    t20.cancel()
    await asyncio.wait([t20])
    log(done(t20))


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        async def inner23():
            try:
                async with asyncio.TaskGroup() as tg24:
                    tg24.create_task(work6('c26'))
                    async with asyncio.TaskGroup() as tg25:
                        tg24.create_task(work15('c27'))
                        tg25.create_task(work6('c28'), name='n29')
            except* TimeoutError as e:
                log('TimeoutError', repr(e))
            except* Exception as e:
                log('others', repr(e), len(e.exceptions))
            asyncio.get_running_loop().call_later(0.1, even3.set)
            async with sema4:
                log('main', 'has', 'sema4')
                ts30 = [asyncio.create_task(work6('c31')), asyncio.create_task(work6('c32')), asyncio.create_task(work15('c33'))]
                await asyncio.sleep(0.3)
                try:
                    log(await asyncio.wait_for(work15('c34'), 0.05))
                except TimeoutError:
                    log('main', 'timeout')
            log('main', 'at35')

        await inner23()
        t36 = asyncio.create_task(asyncio.sleep(0.05, 's37'))
        try:
            it41 = asyncio.as_completed([work15('c38'), work6('c39'), work15('c40')], timeout=0.15)
            try:
                log(await next(it41))
            except Exception as e:
                log('first', repr(e))
            await asyncio.sleep(0.05)
            all46 = asyncio.gather(work15('c45'), work6('c44'), asyncio.gather(work15('c42'), work6('c43')))
            try:
                log(await all46)
            except (Exception, asyncio.CancelledError) as e:
                log('gathered', repr(e))
            async def inner47():
                try:
                    async def inner49():
                        try:
                            log('at51')
                            await asyncio.sleep(1)
                        except asyncio.CancelledError as e:
                            log('inner49', e.args, repr(e.__context__))
                            raise

                    t50 = asyncio.create_task(inner49())
                    await asyncio.sleep(0)
                    t50.cancel()
                    await asyncio.wait([t50])
                    log(done(t50))
                    await asyncio.sleep(1)
                except asyncio.CancelledError as e:
                    log('inner47', e.args, repr(e.__context__))
                    raise

            t48 = asyncio.create_task(inner47())
            await asyncio.sleep(0)
            t48.cancel('by hand')
            await asyncio.wait([t48])
            log(done(t48))
        except (KeyError, TimeoutError) as e:
            log('main', 'caught', repr(e))
        else:
            log('no error')
    log('main ends')


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
