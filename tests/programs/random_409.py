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


even1 = asyncio.Event()
queu2 = asyncio.Queue()
queu3 = asyncio.Queue(1)
cond4 = asyncio.Condition()
lock5 = asyncio.Lock()


async def work6(name):
    t7 = asyncio.create_task(asyncio.sleep(0.1), name='t7')
    async with lock5:
        log(name, 'has', 'lock5')
        await asyncio.sleep(0.3)
    async with lock5:
        log(name, 'has', 'lock5')
        await asyncio.sleep(0.3)
        async with cond4:
            try:
                async with asyncio.timeout(0.1):
                    log('notified', await cond4.wait())
            except TimeoutError:
                log('nobody notified', cond4.locked())
            async def inner8():
                log('at9')

            await inner8()


async def work10(name):
    raise KeyError('e11')
    return 42


async def work12(name):
    try:
        log(await asyncio.wait_for(work10('c13'), 0.4))
    except TimeoutError:
        log(name, 'timeout')


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        asyncio.get_running_loop().call_soon(log, 'cb14')
        t15 = asyncio.create_task(work10('c16'))
        t17 = asyncio.ensure_future(work10('c18'))
        try:
            log(await asyncio.wait_for(asyncio.shield(t17), 0.25))
        except TimeoutError:
            log('shielded', done(t17))
        await asyncio.sleep(0.001)
        try:
            log(await asyncio.wait_for(work6('c19'), 0.25))
        except TimeoutError:
            log('main', 'timeout')
        except Exception as e:
            log(repr(e))
    log('main ends')
    await asyncio.sleep(0.5)


asyncio.run(main())
