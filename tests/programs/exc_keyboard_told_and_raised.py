# Printed by the program first, and then once more at its end.
import asyncio, traceback
async def ki():
    await asyncio.sleep(.1)
    raise KeyboardInterrupt
async def main():
    t=asyncio.create_task(ki())
    await asyncio.sleep(5)
try: asyncio.run(main())
except BaseException as e:
    traceback.print_exc()
    raise
