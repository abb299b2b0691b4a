import asyncio, signal, os
async def main():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled, cleaning up")
        raise
    finally:
        print("finally")
async def kill():
    pass
async def outer():
    asyncio.get_running_loop().call_later(1, os.kill, os.getpid(), signal.SIGINT)
    await main()
try:
    asyncio.run(outer())
except KeyboardInterrupt:
    print("interrupted")
async def stopper():
    loop = asyncio.get_running_loop(); stop = asyncio.Event()
    for s in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(s, lambda s=s: (print("got", s.name), stop.set()))
    loop.call_later(1, signal.raise_signal, signal.SIGTERM)
    await stop.wait(); print("stopping", loop.time() > 0)
asyncio.run(stopper())
def handler(n, frame): print("handler", n, signal.Signals(n).name)
old = signal.signal(signal.SIGUSR1, handler); print(old, signal.getsignal(signal.SIGUSR1) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.SIGTERM, repr(signal.SIGINT), signal.strsignal(2), signal.Signals.SIGTERM.value)
signal.raise_signal(signal.SIGINT)
