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
barr2 = asyncio.Barrier(3)
barr3 = asyncio.Barrier(2)
cond4 = asyncio.Condition()
lifo5 = asyncio.LifoQueue(2)
queu6 = asyncio.Queue()


async def items7(name):
    try:
        for i in range(3):
            await asyncio.sleep(0.05)
            yield i
            await asyncio.sleep(0.3)
            try:
                log('at8')
            except Oops as e:
                log(name, 'caught', repr(e))
    finally:
        log(name, 'closed')


async def work9(name):
    if len(asyncio.all_tasks()) > 2:
        raise ExceptionGroup('eg12', [Oops('e10'), ValueError('e11')])
    it14 = asyncio.as_completed([asyncio.sleep(0.3), asyncio.sleep(0.2), asyncio.sleep(0.1, 's13')])
    try:
        log(await next(it14))
    except Exception as e:
        log('first', repr(e))
    async def inner15():
        try:
            async with asyncio.timeout_at(start + 0.1) as limit:
                nw16 = asyncio.create_task(asyncio.sleep(0.3, 's17'), name='nw16')
                try:
                    await asyncio.gather(nw16, asyncio.sleep(0.25))
                except (Exception, asyncio.CancelledError) as e:
                    log(repr(e))
                log(nw16, done(nw16))
                ts18 = [asyncio.create_task(asyncio.sleep(0.25, 's19'))]
                ts18.pop()
                log(round(limit.when() - start, 3), limit.expired())
        except TimeoutError as e:
            log('too late', limit.expired(), repr(e.__cause__))

    t20 = asyncio.create_task(inner15())
    return name


async def work21(name):
    async with lock1:
        log(name, 'has', 'lock1')
        try:
            try:
                for t in asyncio.as_completed([asyncio.create_task(work9('c22')), asyncio.create_task(asyncio.sleep(0))]):
                    try:
                        log('completed', await t)
                    except Exception as e:
                        log('failed', repr(e))
            except TimeoutError:
                log('as_completed timeout')
            async for x in items7('a23'):
                log('item', x)
        except (KeyError, TimeoutError) as e:
            log(name, 'caught', repr(e))
        else:
            log('no error')
        if asyncio.get_running_loop().time() - start > 1:
            queu6.shutdown()
        try:
            log('at24')
        except* Oops as e:
            log('Oops', repr(e))
        except* Exception as e:
            log('others', repr(e), len(e.exceptions))
        else:
            log('nothing failed')


async def work25(name):
    t26 = asyncio.create_task(work9('c27'), name='t26')
    t26.add_done_callback(lambda t: log('callback', done(t)))
    for n28 in range(2):
        log(n28)
        try:
            log(await asyncio.wait_for(asyncio.get_running_loop().run_in_executor(None, block, 'th29', 0.0571), 1))
        except (TimeoutError, ValueError) as e:
            log('thread', repr(e))
        ag30 = items7('a31')
        try:
            log(await ag30.asend('sent'))
            log(await anext(ag30))
            await ag30.aclose()
            log(await ag30.athrow(KeyError('thrown')))
        except (Exception, asyncio.CancelledError) as e:
            log('driven', repr(e))
        with suppress(ValueError):
            log('at32')
    return name


async def work33(name):
    await lifo5.put('i34')
    log('put', lifo5.qsize())
    async def inner35():
        ag36 = items7('a37')
        async for x in ag36:
            log('early', x)
            break
        await ag36.aclose()
        nw38 = asyncio.create_task(work25('c39'), name='nw38')
        try:
            await asyncio.gather(nw38, work21('c40'))
        except (Exception, asyncio.CancelledError) as e:
            log(repr(e))
        log(nw38, done(nw38))
        log(name, 'at41')
        async with lock1:
            log(name, 'has', 'lock1')
            ts42 = [asyncio.create_task(asyncio.sleep(0.25)), asyncio.create_task(work9('c43')), asyncio.create_task(asyncio.sleep(0.25))]
            await asyncio.sleep(0.001)
            ts42.clear()
            t44 = asyncio.create_task(asyncio.sleep(0.1, 's45'), name='t44')
            try:
                log('at46')
            except* Exception as e:
                log('others', repr(e), len(e.exceptions))
            else:
                log('nothing failed')

    await inner35()
    return 'work33'


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        log('main', 'at47')
        async with lock1:
            log('main', 'has', 'lock1')
            try:
                try:
                    log(await asyncio.to_thread(block, 'th48', 0.0137, True))
                except ValueError as e:
                    log('thread', repr(e))
                try:
                    async with asyncio.timeout(0.2):
                        log('barrier', await barr2.wait())
                except (TimeoutError, asyncio.BrokenBarrierError) as e:
                    log('barrier', repr(e), barr2.broken, barr2.n_waiting)
            finally:
                log('main', 'finally')
                await asyncio.sleep(0)
                log('main', 'cleaned')
            all52 = asyncio.gather(asyncio.sleep(0), work21('c51'), asyncio.gather(asyncio.sleep(0.05, 's49'), work9('c50'), return_exceptions=True), return_exceptions=True)
            try:
                log(await all52)
            except (Exception, asyncio.CancelledError) as e:
                log('gathered', repr(e))
            ag53 = items7('a54')
            try:
                log(await ag53.athrow(ValueError('thrown')))
                log(await anext(ag53, 'end'))
                await ag53.aclose()
            except (Exception, asyncio.CancelledError) as e:
                log('driven', repr(e))
        async def inner55():
            try:
                try:
                    async with asyncio.TaskGroup() as tg57:
                        g58 = tg57.create_task(work21('c59'))
                        g60 = tg57.create_task(work9('c61'))
                    log('group', done(g58), done(g60))
                except* Exception as e:
                    log('group failed', repr(e))
                log('main', 'at62')
                try:
                    try:
                        log(await asyncio.gather(work25('c63'), work33('c64')))
                    except Exception as e:
                        log('gather', repr(e))
                except (KeyError, TimeoutError) as e:
                    log('main', 'caught', repr(e))
                await asyncio.sleep(1)
            except asyncio.CancelledError as e:
                log('inner55', e.args, repr(e.__context__))
                raise Oops('instead') from e

        t56 = asyncio.create_task(inner55())
        await asyncio.sleep(0.1)
        t56.cancel()
        await asyncio.wait([t56])
        log(done(t56))
        t65 = asyncio.create_task(asyncio.sleep(0.1), name='t65')
    log('main ends')


asyncio.run(main())
