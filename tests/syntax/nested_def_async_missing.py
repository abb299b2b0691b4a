def main():
    async with a as b:
        await b
