async def main():
    retrun 1
