async def main():
    async with asyncio.timeout(1):
    await f()
