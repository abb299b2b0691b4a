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


queu1 = asyncio.Queue(1)
lifo2 = asyncio.LifoQueue(2)
even3 = asyncio.Event()
lock4 = asyncio.Lock()
barr5 = asyncio.Barrier(2)
barr6 = asyncio.Barrier(3)


async def work7(name):
    try:
        log(await asyncio.wait_for(lifo2.get(), 0.1))
    except TimeoutError:
        log('queue timeout', lifo2.qsize())
    log(name, 'at8')
    try:
        ts9 = [asyncio.create_task(asyncio.sleep(0.001, 's10'), name='r0'), asyncio.create_task(asyncio.sleep(0.15, 's11'), name='r1')]
        try:
            first, rest = await asyncio.wait(ts9, return_when=asyncio.FIRST_COMPLETED)
            log([done(t) for t in sort(first)], len(rest))
        finally:
            for t in ts9:
                t.cancel('lost the race')
            log(await asyncio.gather(*ts9, return_exceptions=True))
    except* ValueError as e:
        log('ValueError', repr(e))
    except* TimeoutError as e:
        log('TimeoutError', repr(e))
    except* Exception as e:
        log('others', repr(e), len(e.exceptions))
    return 'work7'


async def work12(name):
    all16 = asyncio.gather(asyncio.gather(work7('c13'), asyncio.sleep(0.001), return_exceptions=True), work7('c14'), work7('c15'))
    await asyncio.sleep(0.05)
    log(all16.cancel(), all16.done())
    try:
        log(await all16)
    except (Exception, asyncio.CancelledError) as e:
        log('gathered', repr(e))
    asyncio.get_running_loop().call_soon(log, 'cb17')


async def work18(name):
    await asyncio.sleep(0.2)
    all23 = asyncio.gather(work12('c22'), work7('c21'), asyncio.gather(work12('c19'), work12('c20'), return_exceptions=True))
    try:
        log(await all23)
    except (Exception, asyncio.CancelledError) as e:
        log('gathered', repr(e))
    async def inner24():
        try:
            log('at26')
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            log('inner24', e.args, repr(e.__context__))
            raise

    t25 = asyncio.create_task(inner24())
    await asyncio.sleep(0)
    t25.cancel('by hand')
    await asyncio.wait([t25])
    log(done(t25))
    return name


async def work27(name):
    try:
        async with asyncio.TaskGroup() as tg28:
            g29 = tg28.create_task(work18('c30'))
            g31 = tg28.create_task(work7('c32'))
            ts33 = [asyncio.create_task(asyncio.sleep(0.25)), asyncio.create_task(work12('c34')), asyncio.create_task(work18('c35'))]
            await asyncio.sleep(0.3)
        log('group', done(g29), done(g31))
    finally:
        log('group ended')
    ts36 = [asyncio.create_task(asyncio.sleep(0.001, 's37')) for _ in range(1)]
    ts38 = [asyncio.create_task(work12('c39'))]
    await asyncio.sleep(0)
    log(name, await work12('c40'))
    async def inner41():
        try:
            if len(asyncio.all_tasks()) > 2:
                raise Oops('e43')
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            log('inner41', e.args, repr(e.__context__))
            raise

    t42 = asyncio.create_task(inner41())
    await asyncio.sleep(0.15)
    t42.cancel()
    await asyncio.wait([t42])
    log(done(t42))
    for t in ts36:
        try:
            log(await t)
        except Exception as e:
            log('in list', repr(e))
    return None


async def work44(name):
    try:
        async with asyncio.timeout_at(start + 0.3) as limit:
            async with lock4:
                log(name, 'has', 'lock4')
                try:
                    nw45 = asyncio.create_task(work12('c46'), name='nw45')
                    try:
                        await asyncio.gather(nw45, work7('c47'))
                    except (Exception, asyncio.CancelledError) as e:
                        log(repr(e))
                    log(nw45, done(nw45))
                except Oops as e:
                    log(name, 'caught', repr(e))
                    await asyncio.sleep(0)
                else:
                    log('no error')
            log(round(limit.when() - start, 3), limit.expired())
    except TimeoutError as e:
        log('too late', limit.expired(), repr(e.__cause__))
    return 42


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        try:
            try:
                asyncio.get_running_loop().call_later(0, even3.set)
            finally:
                log('main', 'finally')
                await asyncio.sleep(0)
                log('main', 'cleaned')
            await asyncio.sleep(0.15)
            ts48 = [asyncio.create_task(work27('c49')), asyncio.create_task(work12('c50'))]
            await asyncio.sleep(0.05)
            it55 = asyncio.as_completed([work12('c51'), work12('c52'), work12('c53'), work44('c54')], timeout=0.15)
            try:
                log(await next(it55))
            except Exception as e:
                log('first', repr(e))
        finally:
            log('main', 'finally')
        await asyncio.sleep(0.3)
        try:
            t56 = asyncio.create_task(work12('c57'))
            t58 = asyncio.create_task(work12('c59'))
            t60 = asyncio.create_task(work27('c61'), name='t60')
            log('main', 'at62')
        except Exception as e:
            log('main', 'caught', repr(e))
        log('main', 'at63')
        asyncio.get_running_loop().call_later(0, fail, 'cb64')
    log('main ends')


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
