import asyncio
async def fetch(): pass
async def other(): pass
async def main():
    r = fetch()
    r2 = other()
    raise ValueError
asyncio.run(main())
