async def main():
    a, b = await f(), await
