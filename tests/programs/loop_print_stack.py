import asyncio
import sys


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def fails():
    await asyncio.sleep(0)
    {}["missing"]


async def main():
    t = asyncio.create_task(outer(), name="outer")
    await asyncio.sleep(0.1)
    t.print_stack()
    print(len(t.get_stack()))
    u = asyncio.create_task(fails(), name="fails")
    await asyncio.wait([u])
    u.print_stack()
    asyncio.current_task().print_stack()
    t.cancel()
    await asyncio.wait([t])
    t.print_stack()
    u.print_stack(file=sys.stdout, limit=1)


asyncio.run(main())
