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


cond1 = asyncio.Condition()
lock2 = asyncio.Lock()


async def work3(name):
    async with lock2:
        log(name, 'has', 'lock2')
        t4 = asyncio.ensure_future(asyncio.sleep(0.3, 's5'))
        try:
            log(await asyncio.wait_for(asyncio.shield(t4), 0.25))
        except TimeoutError:
            log('shielded', done(t4))
    try:
        async for t in asyncio.as_completed([asyncio.create_task(asyncio.sleep(0.3, 's6')), asyncio.create_task(asyncio.sleep(0.1)), asyncio.create_task(asyncio.sleep(0.05)), asyncio.create_task(asyncio.sleep(0.15, 's7'))], timeout=0.2):
            try:
                log('completed', await t)
            except Exception as e:
                log('failed', repr(e))
    except TimeoutError:
        log('as_completed timeout')


async def work8(name):
    async with cond1:
        try:
            async with asyncio.timeout(0.25):
                log('notified', await cond1.wait())
        except TimeoutError:
            log('nobody notified', cond1.locked())
        asyncio.get_running_loop().call_soon(fail, 'cb9')


async def work10(name):
    try:
        async with asyncio.timeout_at(start + 0.3) as limit:
            for n11 in range(2):
                log(n11)
                log(await asyncio.gather(work3('c12'), work3('c13'), return_exceptions=True))
                if n11:
                    break
            log(name, 'at14')
            log(round(limit.when() - start, 3), limit.expired())
    except TimeoutError as e:
        log('too late', limit.expired(), repr(e.__cause__))
    log(lock2)


async def work15(name):
    all20 = asyncio.gather(work3('c19'), asyncio.gather(work10('c16'), work10('c17'), return_exceptions=True), work10('c18'))
    await asyncio.sleep(0.05)
    log(all20.cancel('all'), all20.done())
    try:
        log(await all20)
    except (Exception, asyncio.CancelledError) as e:
        log('gathered', repr(e))
    if True:
        raise Oops('e21')


async def work22(name):
    try:
        async with lock2:
            log(name, 'has', 'lock2')
            try:
                async with asyncio.timeout(0.3):
                    async with cond1:
                        log(await cond1.wait_for(lambda: asyncio.get_running_loop().time() - start > 0.2))
            except TimeoutError:
                log(cond1)
            t23 = asyncio.create_task(work8('c24'), name='t23')
    finally:
        log(name, 'finally')
        await asyncio.sleep(0)
        log(name, 'cleaned')


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        ts25 = [asyncio.create_task(work22('c26')), asyncio.create_task(asyncio.sleep(0.15, 's27')), asyncio.create_task(work10('c28'))]
        await asyncio.sleep(0.05)
        ts25.clear()
        async def inner29():
            try:
                raise KeyError('e31')
                await asyncio.sleep(1)
            except asyncio.CancelledError as e:
                log('inner29', e.args, repr(e.__context__))
                raise Oops('instead') from e

        t30 = asyncio.create_task(inner29())
        await asyncio.sleep(0.1)
        t30.cancel()
        await asyncio.wait([t30])
        log(done(t30))
        try:
            log('main', 'at32')
            nw33 = asyncio.create_task(asyncio.sleep(0.2, 's34'), name='nw33')
            try:
                await asyncio.gather(nw33, work3('c35'))
            except (Exception, asyncio.CancelledError) as e:
                log(repr(e))
            log(nw33, done(nw33))
            log('main', 'at36')
        except Oops as e:
            log('main', 'caught', repr(e))
        else:
            log('no error')
        t37 = asyncio.ensure_future(work3('c38'))
        try:
            log(await asyncio.wait_for(asyncio.shield(t37), 0.2))
        except TimeoutError:
            log('shielded', done(t37))
        log('main', 'at39')
        log('main', 'at40')
    log('main ends')


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
