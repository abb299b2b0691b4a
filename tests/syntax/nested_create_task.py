async def main():
    task = asyncio.create_task(f()
    await task
