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
sema2 = asyncio.Semaphore(2)
queu3 = asyncio.Queue(1)
lifo4 = asyncio.LifoQueue(2)
lock5 = asyncio.Lock()


async def work6(name):
    log(name, 'at7')
    async with sema2:
        log(name, 'has', 'sema2')
        if len(asyncio.all_tasks()) > 2:
            raise Oops('e8')
    log(name, 'at9')
    return None


async def items10(name):
    try:
        for i in range(2):
            await asyncio.sleep(0.25)
            yield i * i
            await asyncio.sleep(0.1)
            log(name, 'at11')
    finally:
        log(name, 'closed')
        await asyncio.sleep(0.15)


async def work12(name):
    try:
        log(await asyncio.wait_for(queu3.put('i13'), 0.2))
    except TimeoutError:
        log('queue timeout', queu3.qsize())
    asyncio.get_running_loop().call_later(0.001, log, 'cb14')
    try:
        log(await asyncio.wait_for(work6('c15'), 0.05))
    except TimeoutError:
        log(name, 'timeout')


async def work16(name):
    with suppress(asyncio.CancelledError):
        try:
            log(await asyncio.wait_for(queu3.get(), 0.2))
        except TimeoutError:
            log('queue timeout', queu3.qsize())
        async def inner17():
            try:
                log(await asyncio.wait_for(work12('c18'), 0.1))
            except TimeoutError:
                log(name, 'timeout')
            except Exception as e:
                log(repr(e))
            for n19 in range(2):
                log(n19)
                log(name, 'at20')
            try:
                async with asyncio.timeout(0.1) as limit:
                    async with lock5:
                        log(name, 'has', 'lock5')
                        asyncio.get_running_loop().call_later(0, log, 'cb21')
            except TimeoutError as e:
                log(name, 'too late', limit.expired())

        t22 = asyncio.create_task(inner17())
    return 'work16'


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        await asyncio.sleep(0.3)
        async def inner23():
            t24 = asyncio.create_task(asyncio.sleep(0.3), name='t24')
            for n25 in range(3):
                log(n25)
                try:
                    log(await asyncio.wait_for(lifo4.get(), 0.25))
                except TimeoutError:
                    log('queue timeout', lifo4.qsize())
                try:
                    async for t in asyncio.as_completed([asyncio.create_task(work6('c26')), asyncio.create_task(work6('c27')), asyncio.create_task(work12('c28'))]):
                        try:
                            log('completed', await t)
                        except Exception as e:
                            log('failed', repr(e))
                            break
                except TimeoutError:
                    log('as_completed timeout')

        await inner23()
        log('main', 'at29')
        await asyncio.sleep(0.1)
        try:
            async with asyncio.timeout(0.2) as limit:
                try:
                    log(await asyncio.wait_for(work6('c30'), 0.4))
                except TimeoutError:
                    log('main', 'timeout')
                except Exception as e:
                    log(repr(e))
                with suppress(Oops):
                    log('at31')
        except TimeoutError as e:
            log('main', 'too late', limit.expired())
    log('main ends')


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
