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


sema1 = asyncio.Semaphore(2)
lifo2 = asyncio.LifoQueue(2)
queu3 = asyncio.Queue()
even4 = asyncio.Event()


async def items5(name):
    try:
        for i in range(2):
            await asyncio.sleep(0.001)
            yield i
            ts6 = [asyncio.create_task(asyncio.sleep(0.1, 's7'), name='w0'), asyncio.create_task(asyncio.sleep(0.1), name='w1')]
            finished, pending = await asyncio.wait(ts6, return_when=asyncio.FIRST_EXCEPTION)
            log([done(t) for t in sort(finished)], len(pending))
            for t in sort(pending):
                t.cancel()
            log(await asyncio.gather(*ts6, return_exceptions=True))
            try:
                log(await asyncio.wait_for(asyncio.sleep(0, 's8'), 0.2))
            except TimeoutError:
                log(name, 'timeout')
            except Exception as e:
                log(repr(e))
    finally:
        log(name, 'closed')
        await asyncio.sleep(0.1)


async def work9(name):
    try:
        async with asyncio.TaskGroup() as tg10:
            g11 = tg10.create_task(asyncio.sleep(0.1))
            t12 = asyncio.ensure_future(asyncio.sleep(0.3))
            try:
                log(await asyncio.wait_for(asyncio.shield(t12), 0.2))
            except TimeoutError:
                log('shielded', done(t12))
            await asyncio.sleep(0.2)
        log('group', done(g11))
    except* Exception as e:
        log('group failed', repr(e))
    t13 = asyncio.create_task(asyncio.sleep(0.1, 's14'), name='t13')
    return 42


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        t15 = asyncio.create_task(work9('c16'))
        try:
            try:
                try:
                    async with asyncio.timeout(1) as limit:
                        log('cancel', t15.cancel('why'))
                        asyncio.get_running_loop().call_soon(log, 'cb17')
                        try:
                            log(await t15)
                        except Exception as e:
                            log('t15', repr(e))
                        except asyncio.CancelledError:
                            log('t15', 'cancelled', t15.cancelled())
                            raise
                        limit.reschedule(asyncio.get_running_loop().time() + 0.1)
                        log('cancel', t15.cancel('why'))
                        await asyncio.wait([t15])
                        log(done(t15))
                        even4.clear()
                        await asyncio.sleep(0.3)
                        try:
                            log(await t15)
                        except ValueError as e:
                            log('t15', repr(e))
                        except asyncio.CancelledError:
                            log('t15', 'cancelled', t15.cancelled())
                            raise
                except TimeoutError as e:
                    log('main', 'too late', limit.expired())
                t18 = asyncio.ensure_future(work9('c19'))
                try:
                    log(await asyncio.wait_for(asyncio.shield(t18), 0.25))
                except TimeoutError:
                    log('shielded', done(t18))
                try:
                    log(await asyncio.wait_for(work9('c20'), 0))
                except TimeoutError:
                    log('main', 'timeout')
                log('main', 'at21')
            except Oops as e:
                log('main', 'caught', repr(e))
                await asyncio.sleep(0)
        except ValueError as e:
            log('main', 'caught', repr(e))
    log('main ends')


asyncio.run(main())
