import asyncio, logging
logging.basicConfig(level=logging.INFO, format="[%(name)s] %(levelname)s %(message)s")
log = logging.getLogger("svc")
async def work(n):
    try:
        log.info("start %d", n)
        await asyncio.sleep(n)
        log.error("too many", 1)
    except asyncio.CancelledError:
        log.warning("cancelled %s", asyncio.current_task().get_name())
        raise
async def main():
    ts = [asyncio.create_task(work(i)) for i in range(3)]
    await asyncio.sleep(1.5)
    ts[2].cancel()
    r = await asyncio.gather(*ts, return_exceptions=True)
    log.info("results %r", r)
asyncio.run(main())
