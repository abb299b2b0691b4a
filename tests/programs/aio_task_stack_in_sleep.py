import asyncio
import sys


async def main():
    begun = asyncio.create_task(asyncio.sleep(1), name="begun")
    await asyncio.sleep(0)
    new = asyncio.create_task(asyncio.sleep(1), name="new")
    for task in begun, new:
        task.print_stack(file=sys.stdout)
        print([frame.f_lineno for frame in task.get_stack()])
    begun.cancel()
    await asyncio.wait([begun])
    begun.print_stack(file=sys.stdout)


asyncio.run(main())
