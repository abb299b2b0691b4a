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


sema1 = asyncio.Semaphore(2)
lock2 = asyncio.Lock()


async def items3(name):
    try:
        for i in range(3):
            await asyncio.sleep(0.2)
            yield i * i
            try:
                async with asyncio.timeout(0.4) as limit:
                    log(name, 'at4')
            except TimeoutError as e:
                log(name, 'too late', limit.expired())
    finally:
        log(name, 'closed')


async def work5(name):
    for n6 in range(3):
        log(n6)
        async for x in items3('a7'):
            log('item', x)
            await asyncio.sleep(0)
            break
        await asyncio.sleep(0.25)
        await asyncio.sleep(0.25)
        if n6:
            continue


async def items8(name):
    try:
        for i in range(3):
            await asyncio.sleep(0.001)
            yield name, i
            async def inner9():
                try:
                    async for t in asyncio.as_completed([asyncio.create_task(work5('c10')), asyncio.create_task(work5('c11')), asyncio.create_task(work5('c12')), asyncio.create_task(work5('c13'))]):
                        try:
                            log('completed', await t)
                        except Exception as e:
                            log('failed', repr(e))
                except TimeoutError:
                    log('as_completed timeout')

            t14 = asyncio.create_task(inner9())
    finally:
        log(name, 'closed')


async def work15(name):
    try:
        asyncio.current_task().cancel()
        async for x in items8('a16'):
            log('item', x)
            await asyncio.sleep(0.3)
        try:
            log(await asyncio.gather(work5('c17'), asyncio.sleep(0.001, 's18'), work5('c19')))
        except Exception as e:
            log('gather', repr(e))
        ts20 = [asyncio.create_task(asyncio.sleep(0.1, 's21'), name='w0'), asyncio.create_task(asyncio.sleep(0, 's22'), name='w1')]
        finished, pending = await asyncio.wait(ts20)
        log([done(t) for t in sort(finished)], len(pending))
        for t in sort(pending):
            t.cancel()
        log(await asyncio.gather(*ts20, return_exceptions=True))
    except Oops as e:
        log(name, 'caught', repr(e))
        raise Oops('e23') from e
    else:
        log('no error')


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.timeout(20):
        await asyncio.sleep(0.1)
        log('main', 'at24')
        try:
            async for t in asyncio.as_completed([asyncio.create_task(work5('c25')), asyncio.create_task(work5('c26')), asyncio.create_task(work5('c27')), asyncio.create_task(work15('c28'))]):
                try:
                    log('completed', await t)
                except Exception as e:
                    log('failed', repr(e))
        except TimeoutError:
            log('as_completed timeout')
        async with sema1:
            log('main', 'has', 'sema1')
            try:
                log(await asyncio.wait_for(work5('c29'), 0.05))
            except TimeoutError:
                log('main', 'timeout')
            await asyncio.sleep(0)
            try:
                log(await asyncio.wait_for(work15('c30'), 1))
            except TimeoutError:
                log('main', 'timeout')
            t31 = asyncio.create_task(work15('c32'), name='t31')
    log('main ends')


asyncio.run(main())
