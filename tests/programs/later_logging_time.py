import asyncio
import logging

logging.basicConfig(format="%(asctime)s.%(msecs)03d [%(levelname)-8s] %(taskName)s %(funcName)s:%(lineno)d %(message)s", datefmt="%H:%M:%S", level=logging.DEBUG)


async def job(n):
    logging.debug("job %s", n)
    await asyncio.sleep(n)
    logging.info("job %s done", n)


async def main():
    await asyncio.gather(job(0.25), job(1.5))
    logging.warning("end")


logging.getLogger("asyncio").setLevel(logging.WARNING)
asyncio.run(main())
