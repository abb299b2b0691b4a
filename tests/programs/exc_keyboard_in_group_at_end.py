import asyncio
async def t1():
    raise KeyboardInterrupt
async def t2():
    try: await asyncio.sleep(3)
    except BaseException as e: print("t2", repr(e)); raise
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(t2())
        tg.create_task(t1())
asyncio.run(main())
