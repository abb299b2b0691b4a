import asyncio
import time


async def brew_coffee():
    print("start coffee")
    await asyncio.sleep(3)
    print("coffee ready")
    return "coffee"


async def toast_bread():
    print("start toast")
    await asyncio.sleep(2)
    print("toast ready")
    return "toast"


async def sequential():
    coffee = await brew_coffee()
    toast = await toast_bread()
    return coffee, toast


async def concurrent():
    return await asyncio.gather(brew_coffee(), toast_bread())


async def with_tasks():
    coffee = asyncio.create_task(brew_coffee())
    toast = asyncio.create_task(toast_bread())
    return await coffee, await toast


async def not_really_concurrent():
    coffee = await asyncio.create_task(brew_coffee())
    toast = await asyncio.create_task(toast_bread())
    return coffee, toast


for plan in (sequential, concurrent, with_tasks, not_really_concurrent):
    start = time.perf_counter()
    result = asyncio.run(plan())
    print(f"{plan.__name__}: {result} in {time.perf_counter() - start:.2f} seconds\n")
