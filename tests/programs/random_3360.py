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


queu1 = asyncio.Queue()
barr2 = asyncio.Barrier(3)
barr3 = asyncio.Barrier(2)
lifo4 = asyncio.LifoQueue(2)
lock5 = asyncio.Lock()
cond6 = asyncio.Condition()


async def work7(name):
    async with lock5:
        log(name, 'has', 'lock5')
        try:
            log(await asyncio.gather(asyncio.sleep(0, 's8')))
        except Exception as e:
            log('gather', repr(e))
        await asyncio.sleep(0.05)
        async def inner9():
            try:
                log(await asyncio.gather(asyncio.sleep(0.1, 's11'), return_exceptions=True))
                await asyncio.sleep(1)
            except asyncio.CancelledError as e:
                log('inner9', e.args, repr(e.__context__))
                raise

        t10 = asyncio.create_task(inner9())
        await asyncio.sleep(0.1)
        t10.cancel('by hand')
        await asyncio.wait([t10])
        log(done(t10))


async def work12(name):
    try:
        async with asyncio.timeout(0) as limit:
            sh13 = asyncio.ensure_future(work7('c15'))
            out14 = asyncio.shield(sh13)
            await asyncio.sleep(0)
            out14.cancel()
            try:
                log(await out14)
            except (Exception, asyncio.CancelledError) as e:
                log('outer', repr(e), sh13.cancelled())
            await asyncio.sleep(0.05)
            limit.reschedule(asyncio.get_running_loop().time() + 0.1)
            try:
                async with asyncio.timeout(0.25) as limit:
                    log(name, 'at16')
            except TimeoutError as e:
                log(name, 'too late', limit.expired())
    except TimeoutError as e:
        log(name, 'too late', limit.expired())
    return None


async def work17(name):
    try:
        async with asyncio.timeout_at(start + 1) as limit:
            await asyncio.sleep(0.001)
            async with Manager('cm18', 0.05, quiet=True) as opened:
                log('at19')
            log(round(limit.when() - start, 3), limit.expired())
    except TimeoutError as e:
        log('too late', limit.expired(), repr(e.__cause__))
    return name


async def work20(name):
    t21 = asyncio.create_task(work17('c22'))
    return None


async def work23(name):
    await barr2.abort()


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        ts24 = [asyncio.create_task(work7('c25'), name='w0')]
        finished, pending = await asyncio.wait(ts24, return_when=asyncio.FIRST_EXCEPTION)
        log([done(t) for t in sort(finished)], len(pending))
        t26 = asyncio.create_task(work23('c27'))
        t26.add_done_callback(lambda t: log('callback', done(t)))
        it30 = asyncio.as_completed([asyncio.sleep(0.2), work7('c28'), work23('c29')], timeout=0.15)
        try:
            async for t in it30:
                log(done(t), t.done())
        except TimeoutError as e:
            log('late', repr(e))
        if len(asyncio.all_tasks()) > 2:
            raise ExceptionGroup('eg33', [Oops('e31'), Oops('e32')])
    log('main ends')


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
