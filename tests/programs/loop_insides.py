# What lies in the loop's queues, and what its handles call.
import asyncio
async def main():
    loop=asyncio.get_running_loop()
    loop.call_soon(print,"x"); loop.call_later(5,print,"later")
    print(len(loop._ready), len(loop._scheduled), loop._ready[0], round(loop._scheduled[0].when()-loop.time()), type(loop._ready), loop._thread_id is not None)
    for h in loop._ready: print(h._callback, h._args)
asyncio.run(main())
