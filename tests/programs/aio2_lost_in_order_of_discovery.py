import asyncio
async def boom():
    await asyncio.sleep(0.1)
    raise ValueError
async def zero(): raise KeyError
async def main():
    ts = [asyncio.create_task(zero(), name="w0"), asyncio.create_task(boom(), name='w1'), asyncio.create_task(boom(), name='w2'), asyncio.create_task(boom(), name='w3')]
    finished, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    await asyncio.sleep(1)
    raise IndexError
asyncio.run(main())
