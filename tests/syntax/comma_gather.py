async def main():
    await asyncio.gather(one() two())
