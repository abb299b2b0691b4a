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


queu1 = asyncio.Queue()
lock2 = asyncio.Lock()
lock3 = asyncio.Lock()
sema4 = asyncio.Semaphore(2)
cond5 = asyncio.Condition()


async def work6(name):
    log(name, 'at7')
    if True:
        raise KeyError('e8')
    try:
        log(await asyncio.gather(asyncio.sleep(0, 's9')))
    except Exception as e:
        log('gather', repr(e))


async def work10(name):
    try:
        try:
            for t in asyncio.as_completed([asyncio.create_task(asyncio.sleep(0.001, 's11')), asyncio.create_task(work6('c12')), asyncio.create_task(work6('c13')), asyncio.create_task(work6('c14'))]):
                try:
                    log('completed', await t)
                except Exception as e:
                    log('failed', repr(e))
        except TimeoutError:
            log('as_completed timeout')
        log(name, 'at15')
        try:
            async with sema4:
                log(name, 'has', 'sema4')
                async with lock3:
                    log(name, 'has', 'lock3')
                    log('at16')
        except (KeyError, TimeoutError) as e:
            log(name, 'caught', repr(e))
            await asyncio.sleep(0.05)
    except (KeyError, TimeoutError) as e:
        log(name, 'caught', repr(e))
    return 42


async def items17(name):
    try:
        for i in range(1):
            await asyncio.sleep(0)
            yield i
            try:
                log(name, 'at18')
            except Exception as e:
                log(name, 'caught', repr(e))
            else:
                log('no error')
    finally:
        log(name, 'closed')


async def work19(name):
    async with cond5:
        try:
            async with asyncio.timeout(0.2):
                log('notified', await cond5.wait())
        except TimeoutError:
            log('nobody notified', cond5.locked())
        if len(asyncio.all_tasks()) > 2:
            raise Oops('e20')
    try:
        for t in asyncio.as_completed([asyncio.create_task(asyncio.sleep(0.2)), asyncio.create_task(work6('c21')), asyncio.create_task(work6('c22')), asyncio.create_task(work10('c23'))]):
            try:
                log('completed', await t)
            except Exception as e:
                log('failed', repr(e))
    except TimeoutError:
        log('as_completed timeout')
    async for x in items17('a24'):
        log('item', x)


async def work25(name):
    try:
        async with asyncio.timeout(1) as limit:
            t26 = asyncio.create_task(work10('c27'))
            with suppress(Oops):
                log('at28')
    except TimeoutError as e:
        log(name, 'too late', limit.expired())
    return 'work25'


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        async for x in items17('a29'):
            log('item', x)
            await asyncio.sleep(0.1)
        asyncio.get_running_loop().call_later(0.3, log, 'cb30')
        with suppress(Exception):
            async with lock3:
                log('main', 'has', 'lock3')
                with suppress(asyncio.CancelledError):
                    async def inner31():
                        t32 = asyncio.create_task(asyncio.sleep(0.15, 's33'))
                        raise ValueError('e34')
                        raise Oops('e35')
                        await asyncio.sleep(0)

                    t36 = asyncio.create_task(inner31())
                    try:
                        log(await asyncio.wait_for(work19('c37'), 0.4))
                    except TimeoutError:
                        log('main', 'timeout')
                    log('main', 'at38')
                    ts39 = [asyncio.create_task(work25('c40'), name='w0'), asyncio.create_task(work6('c41'), name='w1')]
                    finished, pending = await asyncio.wait(ts39, timeout=0)
                    log([done(t) for t in sort(finished)], len(pending))
                for n42 in range(2):
                    log(n42)
                    log('at43')
    log('main ends')


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
