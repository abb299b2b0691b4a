import asyncio
import gc


async def stuck(fut):
    await fut


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(asyncio.sleep(1), name="alive")
    await asyncio.sleep(0)
    print("main ends with a task pending")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
print(len(asyncio.all_tasks(loop)))
loop.close()
print("closed")
