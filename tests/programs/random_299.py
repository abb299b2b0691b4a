import asyncio
import time
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


def block(name, seconds, fails=False):
    time.sleep(seconds)
    if fails:
        raise ValueError(name)
    return name, seconds


def fail(name):
    raise Oops(name)


class Manager:
    def __init__(self, name, delay, quiet):
        self.name, self.delay, self.quiet = name, delay, quiet

    async def __aenter__(self):
        await asyncio.sleep(self.delay)
        log(self.name, "enters")
        return self

    async def __aexit__(self, kind, e, traceback):
        log(self.name, "exits", kind and kind.__name__)
        await asyncio.sleep(self.delay)
        return self.quiet and isinstance(e, Exception)


lock1 = asyncio.Lock()
lock2 = asyncio.Lock()
cond3 = asyncio.Condition()
lifo4 = asyncio.LifoQueue(2)


@asynccontextmanager
async def opened5(name):
    await asyncio.sleep(0.001)
    try:
        log('enter', name)
        yield name
    finally:
        await asyncio.sleep(0.25)
        log('exit', name)


async def work6(name):
    t7 = asyncio.create_task(asyncio.sleep(0.25))
    log(name, 'at8')
    ts9 = [asyncio.create_task(asyncio.sleep(0.3), name='r0'), asyncio.create_task(asyncio.sleep(0), name='r1')]
    try:
        first, rest = await asyncio.wait(ts9, return_when=asyncio.FIRST_COMPLETED)
        log([done(t) for t in sort(first)], len(rest))
    finally:
        for t in ts9:
            t.cancel('lost the race')
        log(await asyncio.gather(*ts9, return_exceptions=True))
    try:
        for t in asyncio.as_completed([asyncio.create_task(asyncio.sleep(0.2, 's10')), asyncio.create_task(asyncio.sleep(0.15))]):
            try:
                log('completed', await t)
            except Exception as e:
                log('failed', repr(e))
    except TimeoutError:
        log('as_completed timeout')
    return None


async def work11(name):
    try:
        log(await asyncio.wait_for(lifo4.put('i12'), 0.25))
    except TimeoutError:
        log('queue timeout', lifo4.qsize())
    async with lock1:
        log(name, 'has', 'lock1')
        await asyncio.sleep(0.05)
    return (name, 1)


@asynccontextmanager
async def opened13(name):
    await asyncio.sleep(0.15)
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
        all18 = asyncio.gather(work11('c17'), work6('c16'), asyncio.gather(work6('c14'), work6('c15'), return_exceptions=True), return_exceptions=True)
        await asyncio.sleep(0.1)
        log(all18.cancel('all'), all18.done())
        try:
            log(await all18)
        except (Exception, asyncio.CancelledError) as e:
            log('gathered', repr(e))
        if start < 0:
            raise KeyError('e19')
        try:
            log(await asyncio.wait_for(asyncio.to_thread(block, 'th20', 0.0137), 0.02))
        except (TimeoutError, ValueError) as e:
            log('thread', repr(e))
        log('main', 'at21')
    log('main ends')


asyncio.run(main())
