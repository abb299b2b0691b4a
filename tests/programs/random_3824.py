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


cond1 = asyncio.Condition()
queu2 = asyncio.Queue(1)
lock3 = asyncio.Lock()
lifo4 = asyncio.LifoQueue(2)


async def work5(name):
    try:
        try:
            with suppress(asyncio.CancelledError):
                raise Oops('e6')
            try:
                log('at7')
            finally:
                log(name, 'finally')
        except ValueError as e:
            log(name, 'caught', repr(e))
    finally:
        log(name, 'finally')
        await asyncio.sleep(0.25)
        log(name, 'cleaned')


async def work8(name):
    t9 = asyncio.create_task(asyncio.sleep(0.05), name='t9')
    t10 = asyncio.create_task(work5('c11'), name='t10')
    async def inner12():
        ts13 = [asyncio.create_task(asyncio.sleep(0), name='w0'), asyncio.create_task(work5('c14'), name='w1')]
        finished, pending = await asyncio.wait(ts13, timeout=0.2, return_when=asyncio.FIRST_COMPLETED)
        log([done(t) for t in sort(finished)], len(pending))
        for t in sort(pending):
            t.cancel()
        try:
            try:
                log(name, await work5('c15'))
                log(name, 'at16')
            except ValueError as e:
                log(name, 'caught', repr(e))
        except asyncio.CancelledError as e:
            log(name, 'caught', repr(e))
        else:
            log('no error')

    await inner12()


async def items17(name):
    try:
        for i in range(3):
            await asyncio.sleep(0.05)
            yield i
            try:
                async with asyncio.timeout(1) as limit:
                    try:
                        log('at18')
                    except ValueError as e:
                        log(name, 'caught', repr(e))
                        raise ValueError('e19') from e
                    else:
                        log('no error')
                    limit.reschedule(asyncio.get_running_loop().time() + 0.1)
                    log('at20')
            except TimeoutError as e:
                log(name, 'too late', limit.expired())
    finally:
        log(name, 'closed')


async def items21(name):
    try:
        for i in range(1):
            await asyncio.sleep(0.05)
            yield name, i
            asyncio.get_running_loop().call_later(0, log, 'cb22')
    finally:
        log(name, 'closed')


async def work23(name):
    ts24 = [asyncio.create_task(work8('c25'), name='w0'), asyncio.create_task(work5('c26'), name='w1'), asyncio.create_task(work8('c27'), name='w2'), asyncio.create_task(work8('c28'), name='w3')]
    finished, pending = await asyncio.wait(ts24)
    log([done(t) for t in sort(finished)], len(pending))
    for t in sort(pending):
        t.cancel()
    log(await asyncio.gather(*ts24, return_exceptions=True))
    log(name, 'at29')
    log(name, 'at30')


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        await lifo4.put('i31')
        log('put', lifo4.qsize())
        try:
            lifo4.put_nowait('i32')
        except asyncio.QueueFull:
            log('full')
        log(await asyncio.gather(work8('c33'), work8('c34'), return_exceptions=True))
        async with cond1:
            cond1.notify(2)
            async with lock3:
                log('main', 'has', 'lock3')
                await asyncio.sleep(0.2)
                try:
                    async with asyncio.TaskGroup() as tg35:
                        g36 = tg35.create_task(work23('c37'))
                        g38 = tg35.create_task(work8('c39'))
                        t40 = asyncio.create_task(work8('c41'), name='t40')
                        t40.add_done_callback(lambda t: log('callback', done(t)))
                        log('main', 'at42')
                    log('group', done(g36), done(g38))
                except* Exception as e:
                    log('group failed', repr(e))
                t43 = asyncio.create_task(work23('c44'), name='t43')
            try:
                log(await asyncio.wait_for(work23('c45'), 0.2))
            except TimeoutError:
                log('main', 'timeout')
            except Exception as e:
                log(repr(e))
            try:
                log(await asyncio.gather(asyncio.sleep(0.1, 's46')))
            except Exception as e:
                log('gather', repr(e))
            t47 = asyncio.create_task(work8('c48'), name='t47')
    log('main ends')
    await asyncio.sleep(0.5)


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
