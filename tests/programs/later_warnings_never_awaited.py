import asyncio, warnings, logging
async def job(): pass
async def main():
    job()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        job()
        x = 1
    print(len(caught), caught[0].category.__name__, caught[0].message, caught[0].lineno)
    warnings.filterwarnings("ignore", message=".*never awaited")
    job()
    await asyncio.sleep(0)
    warnings.resetwarnings()
    for _ in range(3):
        job()
    await asyncio.sleep(0)
asyncio.run(main())
