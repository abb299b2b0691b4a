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
lock2 = asyncio.Lock()


async def items3(name):
    try:
        for i in range(3):
            await asyncio.sleep(0.05)
            yield name, i
            try:
                async with asyncio.TaskGroup() as tg4:
                    g5 = tg4.create_task(asyncio.sleep(0.15))
                log('group', done(g5))
            except* Exception as e:
                log('group failed', repr(e))
            t6 = asyncio.create_task(asyncio.sleep(0.15, 's7'), name='t6')
    finally:
        log(name, 'closed')


async def items8(name):
    try:
        for i in range(4):
            await asyncio.sleep(0.05)
            yield name, i
            await asyncio.sleep(0.25)
            await asyncio.sleep(0.25)
    finally:
        log(name, 'closed')
        await asyncio.sleep(0.05)


@asynccontextmanager
async def opened9(name):
    await asyncio.sleep(0.05)
    try:
        log('enter', name)
        yield name
    finally:
        await asyncio.sleep(0.05)
        log('exit', name)


async def work10(name):
    try:
        async for x in items8('a11'):
            log('item', x)
            await asyncio.sleep(0.25)
            break
        async with lock2:
            log(name, 'has', 'lock2')
            await asyncio.sleep(0.001)
            try:
                try:
                    log('at12')
                finally:
                    log(name, 'finally')
                    await asyncio.sleep(0.1)
                    log(name, 'cleaned')
            finally:
                log(name, 'finally')
                await asyncio.sleep(0.3)
                log(name, 'cleaned')
    except ValueError as e:
        log(name, 'caught', repr(e))
        await asyncio.sleep(0.1)
    return (name, 1)


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        await asyncio.sleep(0.1)
        log('main', 'at13')
        try:
            ts14 = [asyncio.create_task(work10('c15'), name='w0'), asyncio.create_task(work10('c16'), name='w1'), asyncio.create_task(work10('c17'), name='w2'), asyncio.create_task(asyncio.sleep(0, 's18'), name='w3')]
            finished, pending = await asyncio.wait(ts14, timeout=0.2, return_when=asyncio.FIRST_COMPLETED)
            log([done(t) for t in sort(finished)], len(pending))
            for t in sort(pending):
                t.cancel()
            log(await asyncio.gather(*ts14, return_exceptions=True))
            try:
                async with asyncio.timeout(0.2) as limit:
                    async with lock2:
                        log('main', 'has', 'lock2')
                        log('main', 'at19')
                        log('main', 'at20')
                        t21 = asyncio.create_task(work10('c22'))
                        t21.add_done_callback(lambda t: log('callback', done(t)))
                    limit.reschedule(asyncio.get_running_loop().time() + 0.1)
                    log([x async for x in items8('a23')])
                    with suppress(Exception):
                        log('main', 'at24')
                        await asyncio.sleep(0)
                    try:
                        log('at25')
                    finally:
                        log('main', 'finally')
                        await asyncio.sleep(0.15)
                        log('main', 'cleaned')
            except TimeoutError as e:
                log('main', 'too late', limit.expired())
        except Oops as e:
            log('main', 'caught', repr(e))
            await asyncio.sleep(0)
        else:
            log('no error')
    log('main ends')


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
