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


queu1 = asyncio.Queue(1)
lock2 = asyncio.Lock()
cond3 = asyncio.Condition()
sema4 = asyncio.Semaphore(2)


async def items5(name):
    try:
        for i in range(1):
            await asyncio.sleep(0)
            yield i
            log(await asyncio.gather(asyncio.sleep(0.3), asyncio.sleep(0.25, 's6'), asyncio.sleep(0.001), return_exceptions=True))
            async def inner7():
                log('at8')

            await inner7()
    finally:
        log(name, 'closed')


async def work9(name):
    log(name, 'at10')
    await queu1.put('i11')
    log('put', queu1.qsize())
    await asyncio.sleep(0.001)


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        try:
            log('main', 'at12')
            async for x in items5('a13'):
                log('item', x)
                await asyncio.sleep(0.25)
            log([x async for x in items5('a14')])
        except (KeyError, TimeoutError) as e:
            log('main', 'caught', repr(e))
        else:
            log('no error')
        try:
            t15 = asyncio.create_task(work9('c16'), name='t15')
            try:
                async with asyncio.timeout(0.05) as limit:
                    try:
                        log('main', 'at17')
                    except ValueError as e:
                        log('main', 'caught', repr(e))
            except TimeoutError as e:
                log('main', 'too late', limit.expired())
        finally:
            log('main', 'finally')
        t18 = asyncio.create_task(work9('c19'))
        t18.add_done_callback(lambda t: log('callback', done(t)))
        log('main', 'at20')
        log(await asyncio.gather(work9('c21'), work9('c22'), work9('c23'), return_exceptions=True))
        await asyncio.sleep(0)
    log('main ends')
    await asyncio.sleep(0.5)


asyncio.run(main())
