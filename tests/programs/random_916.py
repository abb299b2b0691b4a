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
lifo2 = asyncio.LifoQueue(2)
sema3 = asyncio.Semaphore(2)
barr4 = asyncio.Barrier(2)
barr5 = asyncio.Barrier(3)
queu6 = asyncio.Queue()


async def work7(name):
    try:
        async with asyncio.timeout_at(start + 0.1) as limit:
            ts8 = [asyncio.create_task(asyncio.sleep(0.25, 's9')) for _ in range(1)]
            log(name, 'at10')
            try:
                try:
                    async with asyncio.timeout(0.3):
                        async with cond1:
                            log(await cond1.wait_for(lambda: asyncio.get_running_loop().time() - start > 0.2))
                except TimeoutError:
                    log(cond1)
            finally:
                log(name, 'finally')
            for t in ts8:
                try:
                    log(await t)
                except Exception as e:
                    log('in list', repr(e))
            log(round(limit.when() - start, 3), limit.expired())
    except TimeoutError as e:
        log('too late', limit.expired(), repr(e.__cause__))


@asynccontextmanager
async def opened11(name):
    await asyncio.sleep(0.1)
    try:
        log('enter', name)
        yield name
    finally:
        await asyncio.sleep(0.05)
        log('exit', name)


async def work12(name):
    try:
        for t in asyncio.as_completed([asyncio.create_task(work7('c13')), asyncio.create_task(work7('c14')), asyncio.create_task(work7('c15'))], timeout=0.2):
            try:
                log('completed', await t)
            except Exception as e:
                log('failed', repr(e))
    except TimeoutError:
        log('as_completed timeout')
    asyncio.get_running_loop().call_later(0, fail, 'cb16')
    try:
        try:
            log(queu6)
            await asyncio.sleep(0.001)
        finally:
            log(name, 'finally')
    except (KeyError, TimeoutError) as e:
        log(name, 'caught', repr(e))
        await asyncio.sleep(0.15)
    return (name, 1)


async def items17(name):
    try:
        for i in range(4):
            await asyncio.sleep(0)
            yield i * i
            try:
                log(await asyncio.wait_for(asyncio.to_thread(block, 'th18', 0.1379), 0.02))
            except (TimeoutError, ValueError) as e:
                log('thread', repr(e))
            try:
                log('at19')
            finally:
                log(name, 'finally')
                await asyncio.sleep(0.001)
                log(name, 'cleaned')
    finally:
        log(name, 'closed')


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        try:
            try:
                async with asyncio.timeout(0.1) as limit:
                    try:
                        for t in asyncio.as_completed([asyncio.create_task(work7('c20')), asyncio.create_task(work12('c21'))], timeout=0.2):
                            try:
                                log('completed', await t)
                            except Exception as e:
                                log('failed', repr(e))
                    except TimeoutError:
                        log('as_completed timeout')
            except TimeoutError as e:
                log('main', 'too late', limit.expired())
            t22 = asyncio.create_task(work12('c23'), name='t22')
            with suppress(ValueError):
                try:
                    raise Oops('e24')
                finally:
                    log('main', 'finally')
                    await asyncio.sleep(0.1)
                    log('main', 'cleaned')
                try:
                    async with Manager('cm25', 0, quiet=True) as opened:
                        log('main', 'at26')
                        await asyncio.sleep(0.15)
                        log('cancel', t22.cancel())
                        await asyncio.wait([t22])
                        log(done(t22))
                    async with opened11('m27') as opened:
                        log(opened)
                        try:
                            async with asyncio.timeout(0.2):
                                log('barrier', await barr4.wait())
                        except (TimeoutError, asyncio.BrokenBarrierError) as e:
                            log('barrier', repr(e), barr4.broken, barr4.n_waiting)
                except Oops as e:
                    log('main', 'caught', repr(e))
        except (KeyError, TimeoutError) as e:
            log('main', 'caught', repr(e))
    log('main ends')
    await asyncio.sleep(0.5)


asyncio.run(main())
