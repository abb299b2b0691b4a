# A task's stack while it runs: from the coroutine that it runs outwards, without what that one awaits.
import asyncio
import io


async def foo():
    await bar()


async def bar():
    print([f.f_code.co_name for f in task.get_stack(limit=1)])
    stack = [f.f_code.co_name for f in task.get_stack()]
    print(stack[-1], "bar" in stack)
    file = io.StringIO()
    task.print_stack(limit=1, file=file)
    print(file.getvalue().splitlines()[1:])


async def runner():
    global task
    task = asyncio.ensure_future(foo())
    await task


asyncio.run(runner())
