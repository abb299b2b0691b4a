async def main():
    def inner():
        await g()
    inner()
