# exports: to_thread
from asyncio import get_running_loop


async def to_thread(func, /, *args, **kwargs):
    import contextvars
    import functools
    loop = get_running_loop()
    ctx = contextvars.copy_context()
    func_call = functools.partial(ctx.run, func, *args, **kwargs)
    return await loop.run_in_executor(None, func_call)  #@25
