# Workers that stop at a signal, and one that does not want to.
import asyncio, signal, contextlib
async def worker(name, stop: asyncio.Event):
    n=0
    try:
        while not stop.is_set():
            n+=1
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(.3):
                    await stop.wait()
        print(name,"drained",n)
    except asyncio.CancelledError:
        print(name,"cancelled",n); raise
    finally: print(name,"bye")
async def stubborn():
    try: await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("ignoring"); await asyncio.sleep(1); print("stubborn done")
async def main():
    stop=asyncio.Event(); loop=asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, stop.set)
    loop.add_signal_handler(signal.SIGTERM, lambda: (print("term"), stop.set()))
    ts=[asyncio.create_task(worker(f"w{i}",stop)) for i in range(2)]+[asyncio.create_task(stubborn())]
    loop.call_later(1, signal.raise_signal, signal.SIGTERM)
    done,pending=await asyncio.wait(ts, timeout=2)
    print(len(done),len(pending))
    for p in pending: p.cancel("shutdown")
    print(await asyncio.wait_for(asyncio.gather(*pending, return_exceptions=True), 5))
    print(stop, loop.remove_signal_handler(signal.SIGINT), loop.remove_signal_handler(signal.SIGINT))
asyncio.run(main())
