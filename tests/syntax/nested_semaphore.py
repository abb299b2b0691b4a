async def main():
    async with sem
        await f()
