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


lock1 = asyncio.Lock()
lock2 = asyncio.Lock()
queu3 = asyncio.Queue()
cond4 = asyncio.Condition()
lifo5 = asyncio.LifoQueue(2)


@asynccontextmanager
async def opened6(name):
    await asyncio.sleep(0.1)
    try:
        log('enter', name)
        yield name
    finally:
        await asyncio.sleep(0.25)
        log('exit', name)


async def work7(name):
    async with opened6('m8') as opened:
        log(opened)
        if len(asyncio.all_tasks()) > 2:
            raise Oops('e9')
        t10 = asyncio.create_task(asyncio.sleep(0.25, 's11'))
        asyncio.current_task().cancel()
        try:
            await asyncio.sleep(0.1)
        except asyncio.CancelledError:
            log('uncancel', asyncio.current_task().uncancel())
    await asyncio.sleep(0.1)


async def work12(name):
    await asyncio.sleep(0.15)
    async with opened6('m13') as opened:
        log(opened)
        try:
            try:
                async with asyncio.timeout(0.4) as limit:
                    try:
                        async with asyncio.timeout(0.1) as limit:
                            await asyncio.sleep(0.1)
                            t14 = asyncio.create_task(work7('c15'), name='t14')
                            log(t14.get_name() if t14.get_name()[0] == 't' else '-', done(t14), t14.cancelling())
                            await asyncio.sleep(0.1)
                    except TimeoutError as e:
                        log(name, 'too late', limit.expired())
                    limit.reschedule(asyncio.get_running_loop().time() + 0.1)
                    log('at16')
            except TimeoutError as e:
                log(name, 'too late', limit.expired())
        except asyncio.CancelledError as e:
            log(name, 'caught', repr(e))
    return 42


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        try:
            log(await asyncio.wait_for(lifo5.put('i17'), 0.25))
        except TimeoutError:
            log('queue timeout', lifo5.qsize())
        async with lock1:
            log('main', 'has', 'lock1')
            if start < 0:
                raise KeyError('e18')
            t19 = asyncio.create_task(work12('c20'), name='t19')
            async with opened6('m21') as opened:
                log(opened)
                log(t19.get_name() if t19.get_name()[0] == 't' else '-', done(t19), t19.cancelling())
                async with opened6('m22') as opened:
                    log(opened)
                    async with opened6('m23') as opened:
                        log(opened)
                        log('main', 'at24')
                        log('main', 'at25')
                        await asyncio.sleep(0.05)
                        log('main', 'at26')
                try:
                    log(await asyncio.gather(asyncio.sleep(0.1, 's27'), work7('c28')))
                except Exception as e:
                    log('gather', repr(e))
                await asyncio.sleep(0)
    log('main ends')


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
