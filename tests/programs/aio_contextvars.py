import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")
depth = contextvars.ContextVar("depth")


async def show(label):
    print(label, user.get())
    await asyncio.sleep(0)
    print(label, user.get())


async def job(name):
    token = user.set(name)
    await asyncio.sleep(0.1)
    await show(name)
    user.reset(token)
    print(name, "reset to", user.get())
    try:
        user.reset(token)
    except RuntimeError as e:
        print(str(e).split("<")[0])


async def main():
    try:
        depth.get()
    except LookupError as e:
        print("LookupError", str(e)[:30])
    print(depth.get(0))
    user.set("main")
    await asyncio.gather(job("a"), job("b"), show("plain"))
    print("main is still", user.get())
    ctx = contextvars.copy_context()
    print(ctx[user], user in ctx, len(list(ctx.items())))
    ctx.run(user.set, "inside ctx")
    print(user.get(), ctx[user], ctx.get(depth, "none"))
    await asyncio.create_task(show("in ctx"), context=ctx)
    asyncio.get_running_loop().call_soon(lambda: print("callback sees", user.get()))
    user.set("changed later")
    asyncio.get_running_loop().call_soon(lambda: print("callback sees", user.get()), context=ctx)
    await asyncio.sleep(0)
    t = user.set("t1")
    print(t.old_value, t.var is user)


asyncio.run(main())
print(user.get())
