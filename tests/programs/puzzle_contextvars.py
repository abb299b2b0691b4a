import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id", default="-")
user = contextvars.ContextVar("user")


def log(msg):
    print(f"[{request_id.get()}] {msg}")


async def inner():
    log("inner")
    request_id.set(request_id.get() + "/inner")
    await asyncio.sleep(0.01)
    log("inner after")


async def handle(n):
    token = request_id.set(f"req-{n}")
    log("start")
    await inner()
    t = asyncio.create_task(inner())
    await t
    log("end")
    request_id.reset(token)
    log("reset")
    print(token)


async def main():
    await asyncio.gather(*(handle(i) for i in range(2)))
    log("main")
    ctx = contextvars.copy_context()
    ctx.run(request_id.set, "in ctx")
    print(ctx[request_id], request_id.get(), request_id in ctx, len(ctx))
    t = asyncio.create_task(inner(), context=ctx)
    await t
    print(ctx[request_id])
    try:
        user.get()
    except LookupError as e:
        print(repr(e)[:40])
    print(user.get("nobody"), user.name)
    loop = asyncio.get_running_loop()
    request_id.set("before call_soon")
    loop.call_soon(log, "callback")
    request_id.set("after call_soon")
    await asyncio.sleep(0)
    loop.call_soon(log, "callback in ctx", context=ctx)
    await asyncio.sleep(0)
    await asyncio.to_thread(log, "thread")
    await loop.run_in_executor(None, log, "executor")
    tok = user.set("u")
    user.reset(tok)
    try:
        user.reset(tok)
    except RuntimeError as e:
        print(str(e)[:60])
    try:
        ctx.run(lambda: ctx.run(print))
    except RuntimeError as e:
        print(str(e)[:40])


asyncio.run(main())
