async def main():
    if await f() = 1:
        pass
