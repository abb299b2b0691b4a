async def main():
    yield await
