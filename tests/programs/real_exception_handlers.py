# What a loop tells its exception handler.
import asyncio
def handler(loop, ctx):
    print("HANDLER", ctx["message"], sorted(ctx), repr(ctx.get("exception")))
async def bad(): raise ValueError("x")
class T:
    def __del__(self): print("del T")
async def main():
    loop=asyncio.get_running_loop(); loop.set_exception_handler(handler); print(loop.get_exception_handler() is handler)
    loop.call_soon(lambda: 1/0); await asyncio.sleep(0)
    loop.call_later(.1, bad_cb, 1,2); await asyncio.sleep(.2)
    t=asyncio.create_task(bad()); await asyncio.sleep(0); del t
    f=loop.create_future(); f.set_exception(KeyError("k")); del f
    f=loop.create_future(); f.add_done_callback(lambda f: 1/0); f.set_result(1); await asyncio.sleep(0)
    loop.call_exception_handler({"message":"custom","extra":T()})
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message":"default","exception":ValueError("v"),"thing":[1]})
    try: loop.set_exception_handler(3)
    except TypeError as e: print(e)
    def h2(l,c): raise RuntimeError("in handler")
    loop.set_exception_handler(h2); loop.call_soon(lambda: 1/0); await asyncio.sleep(0)
    loop.default_exception_handler({"message":"m","task":asyncio.current_task()})
def bad_cb(a,b): raise LookupError(a)
asyncio.run(main())
