import asyncio
import logging

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
log = logging.getLogger("app")
child = logging.getLogger("app.worker")


async def worker(n):
    child.info("worker %d starts", n)
    await asyncio.sleep(n / 10)
    try:
        1 / (n - 2)
    except ZeroDivisionError:
        child.exception("worker %s failed", n)
    else:
        child.debug("not shown")
        child.warning("worker %(n)s slow", {"n": n})


async def main():
    log.info("start")
    await asyncio.gather(*(worker(n) for n in range(3)))
    log.error("done: %s %r", [1], "x")
    child.setLevel(logging.ERROR)
    child.warning("not shown")
    log.log(logging.CRITICAL, "critical")
    print(log.level, child.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG), logging.getLevelName(30), child.parent is log)


asyncio.run(main())
