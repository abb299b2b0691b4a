# A task that nobody has any more ends the program: its report comes when nothing can be imported.
import asyncio
async def ki():
    await asyncio.sleep(.1)
    raise KeyboardInterrupt
async def main():
    t=asyncio.create_task(ki())
    await asyncio.sleep(5)
asyncio.run(main())
