import asyncio, logging, sys
logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(levelname)s %(name)s %(threadName)s %(taskName)s %(funcName)s:%(lineno)d %(filename)s %(module)s %(message)s")
log = logging.getLogger(__name__)
async def work(n):
    log.debug("start %d", n)
    await asyncio.sleep(n)
    if n == 2: raise RuntimeError("bad")
    log.info("end %s", n)
async def slow():
    import time
    time.sleep(0.2)
async def main():
    t = asyncio.create_task(work(2), name="w2")
    await work(1)
    await slow()
    try:
        await t
    except RuntimeError:
        log.exception("caught")
    lost = asyncio.create_task(work(2))
    await asyncio.sleep(3)
    del lost
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: 1/0)
    await asyncio.sleep(0)
    pass #({"message": "mine", "x": 1})
    pass
    log.warning("too many", 1)
asyncio.run(main(), debug=True)
log.warning("bad args %d", "x")
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("{levelname:<8}|{message}|{custom}", style="{", defaults={"custom": "c"}))
l2 = logging.getLogger("two"); l2.propagate = False; l2.addHandler(h); l2.setLevel("INFO")
l2.info("hi", extra={"custom": "mine"}); l2.error("err", exc_info=ValueError("v")); l2.debug("no")
class Only(logging.Filter):
    def filter(self, record): return "ok" in record.getMessage()
h.addFilter(Only()); l2.info("nope"); l2.info("this is ok"); h.addFilter(lambda r: r.levelno > 20); l2.info("ok"); l2.warning("ok2")
print(logging.getLogger("a.b.c").parent, logging.getLogger("a"), logging.getLogger("a.b.c").parent, l2, h, logging.root, l2.getEffectiveLevel(), logging.getLevelName("INFO"), logging.getLevelName(33))
ad = logging.LoggerAdapter(l2, {"custom": "ad"}); ad.warning("ok adapted")
logging.disable(logging.WARNING); l2.warning("ok disabled"); l2.error("ok err"); logging.disable(logging.NOTSET)
logging.addLevelName(25, "NOTICE"); l2.log(25, "ok notice")
logging.captureWarnings(True); import warnings; warnings.warn("captured")
log.warning("stack", stack_info=True)
try: logging.basicConfig(level="NOPE", force=True)
except ValueError as e: print(e)
print(logging.Formatter().formatTime(logging.makeLogRecord({"created": 0, "msecs": 5})))
