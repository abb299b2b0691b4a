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


async def work3(name):
    try:
        t4 = asyncio.create_task(asyncio.sleep(0.001), name='t4')
        async with lock2:
            log(name, 'has', 'lock2')
            if len(asyncio.all_tasks()) > 2:
                raise Oops('e5')
            t6 = asyncio.ensure_future(asyncio.sleep(0.25, 's7'))
            try:
                log(await asyncio.wait_for(asyncio.shield(t6), 0))
            except TimeoutError:
                log('shielded', done(t6))
            async def inner8():
                ts9 = [asyncio.create_task(asyncio.sleep(0.3), name='w0'), asyncio.create_task(asyncio.sleep(0.1), name='w1'), asyncio.create_task(asyncio.sleep(0.2), name='w2'), asyncio.create_task(asyncio.sleep(0.001, 's10'), name='w3')]
                finished, pending = await asyncio.wait(ts9, timeout=0.1)
                log([done(t) for t in sort(finished)], len(pending))
                for t in sort(pending):
                    t.cancel()
                log(await asyncio.gather(*ts9, return_exceptions=True))
                async with lock2:
                    log(name, 'has', 'lock2')
                    t11 = asyncio.ensure_future(asyncio.sleep(0.3))
                    try:
                        log(await asyncio.wait_for(asyncio.shield(t11), 0.1))
                    except TimeoutError:
                        log('shielded', done(t11))

            t12 = asyncio.create_task(inner8())
    except Exception as e:
        log(name, 'caught', repr(e))
    else:
        log('no error')
    return (name, 1)


async def items13(name):
    try:
        for i in range(1):
            await asyncio.sleep(0.25)
            yield i
            await asyncio.sleep(0.3)
    finally:
        log(name, 'closed')


async def work14(name):
    async with lock2:
        log(name, 'has', 'lock2')
        await asyncio.sleep(0.001)
        try:
            asyncio.current_task().cancel()
            with suppress(Exception):
                log(await asyncio.gather(work3('c15'), asyncio.sleep(0), return_exceptions=True))
                try:
                    if start < 0:
                        raise ValueError('e16')
                    ts17 = [asyncio.create_task(work3('c18'), name='w0'), asyncio.create_task(work3('c19'), name='w1')]
                    finished, pending = await asyncio.wait(ts17, return_when=asyncio.FIRST_COMPLETED)
                    log([done(t) for t in sort(finished)], len(pending))
                    for t in sort(pending):
                        t.cancel()
                    log(await asyncio.gather(*ts17, return_exceptions=True))
                finally:
                    log(name, 'finally')
                    await asyncio.sleep(0)
                    log(name, 'cleaned')
        finally:
            log(name, 'finally')
            await asyncio.sleep(0.1)
            log(name, 'cleaned')
    return None


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        try:
            for t in asyncio.as_completed([asyncio.create_task(work14('c20')), asyncio.create_task(asyncio.sleep(0.25, 's21'))]):
                try:
                    log('completed', await t)
                except Exception as e:
                    log('failed', repr(e))
        except TimeoutError:
            log('as_completed timeout')
        log(await asyncio.gather(work3('c22'), asyncio.sleep(0.2), return_exceptions=True))
        try:
            log('main', 'at23')
            ts24 = [asyncio.create_task(asyncio.sleep(0.25, 's25'), name='w0')]
            finished, pending = await asyncio.wait(ts24, timeout=0.2, return_when=asyncio.FIRST_COMPLETED)
            log([done(t) for t in sort(finished)], len(pending))
            for t in sort(pending):
                t.cancel()
            log(await asyncio.gather(*ts24, return_exceptions=True))
            try:
                log(await asyncio.wait_for(queu1.get(), 1))
            except TimeoutError:
                log('queue timeout', queu1.qsize())
            try:
                try:
                    log(await asyncio.wait_for(work3('c26'), 0.05))
                except TimeoutError:
                    log('main', 'timeout')
                except Exception as e:
                    log(repr(e))
                log('main', 'at27')
                for n28 in range(2):
                    log(n28)
                    try:
                        async with asyncio.TaskGroup() as tg29:
                            g30 = tg29.create_task(asyncio.sleep(0.05))
                            g31 = tg29.create_task(work3('c32'))
                            g33 = tg29.create_task(asyncio.sleep(0.25, 's34'))
                            log('main', 'at35')
                            if start < 0:
                                raise Oops('e36')
                            if start < 0:
                                raise KeyError('e37')
                        log('group', done(g30), done(g31), done(g33))
                    except* Exception as e:
                        log('group failed', repr(e))
                    if n28:
                        break
            finally:
                log('main', 'finally')
        finally:
            log('main', 'finally')
    log('main ends')


asyncio.run(main())
