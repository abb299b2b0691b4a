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
queu2 = asyncio.Queue(1)
barr3 = asyncio.Barrier(3)


async def items4(name):
    try:
        for i in range(4):
            await asyncio.sleep(0)
            yield name, i
            nw5 = asyncio.create_task(asyncio.sleep(0.1, 's6'), name='nw5')
            try:
                await asyncio.shield(nw5)
            except (Exception, asyncio.CancelledError) as e:
                log(repr(e))
            log(nw5, done(nw5))
            t7 = asyncio.create_task(asyncio.sleep(0.001, 's8'), name='t7')
    finally:
        log(name, 'closed')


async def work9(name):
    try:
        async for t in asyncio.as_completed([asyncio.create_task(asyncio.sleep(0.2, 's10')), asyncio.create_task(asyncio.sleep(0))], timeout=0.2):
            try:
                log('completed', await t)
            except Exception as e:
                log('failed', repr(e))
    except TimeoutError:
        log('as_completed timeout')
    try:
        log(await asyncio.gather(asyncio.sleep(0)))
    except Exception as e:
        log('gather', repr(e))
    return name


async def work11(name):
    ag12 = items4('a13')
    try:
        log(await ag12.asend('sent'))
        log(await ag12.asend('sent'))
        log(await ag12.athrow(ValueError('thrown')))
    except (Exception, asyncio.CancelledError) as e:
        log('driven', repr(e))
    ts14 = [asyncio.create_task(work9('c15')) for _ in range(3)]
    with suppress(asyncio.CancelledError):
        t16 = asyncio.ensure_future(work9('c17'))
        try:
            log(await asyncio.wait_for(asyncio.shield(t16), 0.1))
        except TimeoutError:
            log('shielded', done(t16))
        log('cancel', t16.cancel())
        await asyncio.wait([t16])
        log(done(t16))
    t18 = asyncio.create_task(work9('c19'))
    for t in ts14:
        try:
            log(await t)
        except Exception as e:
            log('in list', repr(e))
            break


async def items20(name):
    try:
        for i in range(2):
            await asyncio.sleep(0.05)
            yield i * i
            ts21 = [asyncio.create_task(work9('c22')), asyncio.create_task(work11('c23')), asyncio.create_task(work9('c24'))]
            await asyncio.sleep(0.15)
            ts21 = None
            try:
                async with asyncio.TaskGroup() as tg25:
                    g26 = tg25.create_task(asyncio.sleep(0))
                    log('at27')
                log('group', done(g26))
            except* Exception as e:
                log('group failed', repr(e))
    finally:
        log(name, 'closed')


async def work28(name):
    try:
        log(name, 'at29')
        await asyncio.sleep(0)
        async def inner30():
            try:
                it34 = asyncio.as_completed([work11('c32'), asyncio.sleep(0.05), work9('c33')], timeout=0.15)
                try:
                    async for t in it34:
                        log(done(t), t.done())
                except TimeoutError as e:
                    log('late', repr(e))
                log(name, await work9('c35'))
                await asyncio.sleep(1)
            except asyncio.CancelledError as e:
                log('inner30', e.args, repr(e.__context__))
                raise Oops('instead') from e

        t31 = asyncio.create_task(inner30())
        await asyncio.sleep(0.15)
        t31.cancel()
        await asyncio.wait([t31])
        log(done(t31))
        ts36 = [asyncio.create_task(work11('c37')), asyncio.create_task(work11('c38'))]
        del ts36
    except* Exception as e:
        log('others', repr(e), len(e.exceptions))
    with suppress(Exception):
        log(name, 'at39')
    return name


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        async for x in items4('a40'):
            log('item', x)
            await asyncio.sleep(0.3)
        try:
            async for x in items4('a41'):
                log('item', x)
                await asyncio.sleep(0.05)
                break
            log('main', 'at42')
            sh43 = asyncio.ensure_future(work28('c45'))
            out44 = asyncio.shield(sh43)
            await asyncio.sleep(0.1)
            out44.cancel()
            try:
                log(await out44)
            except (Exception, asyncio.CancelledError) as e:
                log('outer', repr(e), sh43.cancelled())
            with suppress(Exception):
                log(await sh43)
        except ValueError as e:
            log('main', 'caught', repr(e))
            await asyncio.sleep(0.15)
        ts46 = [asyncio.create_task(asyncio.sleep(0.15, 's47')) for _ in range(1)]
        asyncio.get_running_loop().call_later(0.05, log, 'cb48')
        if len(asyncio.all_tasks()) > 2:
            raise ExceptionGroup('eg51', [Oops('e49'), Oops('e50')])
        if asyncio.get_running_loop().time() - start > 1:
            queu1.shutdown()
        log('main', 'at52')
        for t in ts46:
            try:
                log(await t)
            except Exception as e:
                log('in list', repr(e))
        try:
            async with asyncio.TaskGroup() as tg53:
                tg53.create_task(work11('c55'))
                async with asyncio.TaskGroup() as tg54:
                    tg54.create_task(work28('c56'))
                    tg54.create_task(work11('c57'), name='n58')
                    try:
                        async with asyncio.timeout(0.4) as limit:
                            if asyncio.get_running_loop().time() - start > 0.3:
                                queu1.shutdown(immediate=True)
                            log('main', 'at59')
                    except TimeoutError as e:
                        log('main', 'too late', limit.expired())
                log('at60')
        except* Exception as e:
            log('others', repr(e), len(e.exceptions))
    log('main ends')
    await asyncio.sleep(0.5)


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
