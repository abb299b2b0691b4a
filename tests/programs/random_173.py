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
queu2 = asyncio.Queue(1)
queu3 = asyncio.Queue()
lifo4 = asyncio.LifoQueue(2)


async def items5(name):
    try:
        for i in range(4):
            await asyncio.sleep(0)
            yield name, i
            log(name, 'at6')
    finally:
        log(name, 'closed')


async def work7(name):
    log(await asyncio.gather(asyncio.sleep(0.1, 's8'), return_exceptions=True))
    if len(asyncio.all_tasks()) > 2:
        raise ValueError('e9')
    return (name, 1)


async def work10(name):
    log(await asyncio.gather(work7('c11'), work7('c12'), return_exceptions=True))
    for n13 in range(3):
        log(n13)
        log(name, await work7('c14'))
        if start < 0:
            raise KeyError('e15')
    return None


@asynccontextmanager
async def opened16(name):
    await asyncio.sleep(0.2)
    try:
        log('enter', name)
        yield name
    finally:
        await asyncio.sleep(0.1)
        log('exit', name)


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        asyncio.get_running_loop().call_later(0.05, log, 'cb17')
        try:
            log(await asyncio.gather(work10('c18'), asyncio.sleep(0.001, 's19'), asyncio.sleep(0.25, 's20')))
        except Exception as e:
            log('gather', repr(e))
        try:
            async with asyncio.timeout(1) as limit:
                t21 = asyncio.create_task(work7('c22'))
                async def inner23():
                    try:
                        queu3.put_nowait('i24')
                    except asyncio.QueueFull:
                        log('full')

                await inner23()
                try:
                    async with asyncio.TaskGroup() as tg25:
                        g26 = tg25.create_task(work10('c27'))
                        g28 = tg25.create_task(work7('c29'))
                        g30 = tg25.create_task(work10('c31'))
                        log('main', 'at32')
                    log('group', done(g26), done(g28), done(g30))
                except* Exception as e:
                    log('group failed', repr(e))
        except TimeoutError as e:
            log('main', 'too late', limit.expired())
        log('main', 'at33')
        if True:
            raise Oops('e34')
        try:
            t35 = asyncio.create_task(work10('c36'))
            try:
                async with asyncio.TaskGroup() as tg37:
                    g38 = tg37.create_task(asyncio.sleep(0))
                    g39 = tg37.create_task(work10('c40'))
                    g41 = tg37.create_task(work10('c42'))
                log('group', done(g38), done(g39), done(g41))
            except* Exception as e:
                log('group failed', repr(e))
            t43 = asyncio.ensure_future(asyncio.sleep(0.15, 's44'))
            try:
                log(await asyncio.wait_for(asyncio.shield(t43), 0.05))
            except TimeoutError:
                log('shielded', done(t43))
        except (KeyError, TimeoutError) as e:
            log('main', 'caught', repr(e))
    log('main ends')


try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
