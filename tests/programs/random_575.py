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
queu2 = asyncio.Queue()
sema3 = asyncio.Semaphore(2)
cond4 = asyncio.Condition()


async def work5(name):
    log(name, 'at6')
    asyncio.get_running_loop().call_soon(log, 'cb7')
    raise Oops('e8')


@asynccontextmanager
async def opened9(name):
    await asyncio.sleep(0.3)
    try:
        log('enter', name)
        yield name
    finally:
        await asyncio.sleep(0.1)
        log('exit', name)


async def items10(name):
    try:
        for i in range(2):
            await asyncio.sleep(0.15)
            yield i
            log(name, await work5('c11'))
    finally:
        log(name, 'closed')


async def work12(name):
    try:
        async with asyncio.TaskGroup() as tg13:
            g14 = tg13.create_task(work5('c15'))
            g16 = tg13.create_task(work5('c17'))
            try:
                try:
                    queu2.task_done()
                except ValueError as e:
                    log(e)
                with suppress(TimeoutError):
                    log(await asyncio.wait_for(queu2.join(), 0.1))
                all22 = asyncio.gather(work5('c21'), asyncio.gather(asyncio.sleep(0.05, 's18'), work5('c19'), return_exceptions=True), work5('c20'))
                try:
                    log(await all22)
                except (Exception, asyncio.CancelledError) as e:
                    log('gathered', repr(e))
                it27 = asyncio.as_completed([work5('c23'), work5('c24'), work5('c25'), work5('c26')])
                try:
                    async for t in it27:
                        log(done(t), t.done())
                except TimeoutError as e:
                    log('late', repr(e))
                all32 = asyncio.gather(work5('c30'), asyncio.gather(asyncio.sleep(0.3, 's28'), asyncio.sleep(0.25, 's29'), return_exceptions=True), work5('c31'), return_exceptions=True)
                try:
                    log(await all32)
                except (Exception, asyncio.CancelledError) as e:
                    log('gathered', repr(e))
            except asyncio.CancelledError as e:
                log(name, 'caught', repr(e))
                raise
            else:
                log('no error')
        log('group', done(g14), done(g16))
    except* Exception as e:
        log('group failed', repr(e))


async def work33(name):
    async with lock1:
        log(name, 'has', 'lock1')
        for n34 in range(3):
            log(n34)
            try:
                it38 = asyncio.as_completed([work12('c35'), work12('c36'), work5('c37')], timeout=0.15)
                try:
                    log(await next(it38))
                except Exception as e:
                    log('first', repr(e))
                ag39 = items10('a40')
                try:
                    await ag39.aclose()
                    log(await anext(ag39, 'end'))
                    log(await ag39.asend('sent'))
                except (Exception, asyncio.CancelledError) as e:
                    log('driven', repr(e))
            except (KeyError, TimeoutError) as e:
                log(name, 'caught', repr(e))
    return 'work33'


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        try:
            async with asyncio.TaskGroup() as tg41:
                g42 = tg41.create_task(work5('c43'))
                g44 = tg41.create_task(work33('c45'))
                g46 = tg41.create_task(asyncio.sleep(0.25, 's47'))
                t48 = asyncio.ensure_future(work5('c49'))
                try:
                    log(await asyncio.wait_for(asyncio.shield(t48), 0.4))
                except TimeoutError:
                    log('shielded', done(t48))
            log('group', done(g42), done(g44), done(g46))
        finally:
            log('group ended')
        ts50 = [asyncio.create_task(asyncio.sleep(0, 's51'), name='r0'), asyncio.create_task(work12('c52'), name='r1')]
        try:
            first, rest = await asyncio.wait(ts50, return_when=asyncio.FIRST_COMPLETED)
            log([done(t) for t in sort(first)], len(rest))
        finally:
            for t in ts50:
                t.cancel('lost the race')
        log('main', 'at53')
        t54 = asyncio.ensure_future(work5('c55'))
        try:
            log(await asyncio.wait_for(asyncio.shield(t54), 0.1))
        except TimeoutError:
            log('shielded', done(t54))
        t56 = asyncio.create_task(work33('c57'), name='t56')
        try:
            log(await asyncio.wait_for(work33('c58'), 0.2))
        except TimeoutError:
            log('main', 'timeout')
        except Exception as e:
            log(repr(e))
    log('main ends')


asyncio.run(main())
