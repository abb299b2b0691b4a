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
cond2 = asyncio.Condition()
queu3 = asyncio.Queue(1)
lock4 = asyncio.Lock()


@asynccontextmanager
async def opened5(name):
    await asyncio.sleep(0.1)
    try:
        log('enter', name)
        yield name
    finally:
        await asyncio.sleep(0.15)
        log('exit', name)


async def items6(name):
    try:
        for i in range(4):
            await asyncio.sleep(0.15)
            yield i
            if True:
                raise ValueError('e7')
            async with opened5('m8') as opened:
                log(opened)
                log('at9')
    finally:
        log(name, 'closed')


async def work10(name):
    await asyncio.sleep(0.1)
    try:
        for n11 in range(2):
            log(n11)
            try:
                async with asyncio.TaskGroup() as tg12:
                    g13 = tg12.create_task(asyncio.sleep(0.1, 's14'))
                    g15 = tg12.create_task(asyncio.sleep(0))
                    g16 = tg12.create_task(asyncio.sleep(0.1, 's17'))
                log('group', done(g13), done(g15), done(g16))
            except* Exception as e:
                log('group failed', repr(e))
            log(name, 'at18')
    except Oops as e:
        log(name, 'caught', repr(e))
    return 42


async def work19(name):
    for n20 in range(2):
        log(n20)
        try:
            log([x async for x in items6('a21')])
            await asyncio.sleep(0)
        except ValueError as e:
            log(name, 'caught', repr(e))
            raise ValueError('e22') from e


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        with suppress(Exception):
            log('main', 'at23')
            async with lock4:
                log('main', 'has', 'lock4')
                try:
                    async with asyncio.TaskGroup() as tg24:
                        g25 = tg24.create_task(asyncio.sleep(0.001, 's26'))
                        g27 = tg24.create_task(work19('c28'))
                        t29 = asyncio.create_task(work10('c30'), name='t29')
                        t31 = asyncio.create_task(work19('c32'))
                        await asyncio.sleep(0.1)
                    log('group', done(g25), done(g27))
                except* Exception as e:
                    log('group failed', repr(e))
                await asyncio.sleep(0.15)
                try:
                    try:
                        log(await asyncio.wait_for(work19('c33'), 0.2))
                    except TimeoutError:
                        log('main', 'timeout')
                except asyncio.CancelledError as e:
                    log('main', 'caught', repr(e))
                else:
                    log('no error')
                try:
                    async with asyncio.timeout(0.25) as limit:
                        log('main', 'at34')
                        if start < 0:
                            raise KeyError('e35')
                        await asyncio.sleep(0.001)
                except TimeoutError as e:
                    log('main', 'too late', limit.expired())
    log('main ends')


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
