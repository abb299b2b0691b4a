import asyncio


async def main():
    try:
        asyncio.gather(return_exception=True)
    except TypeError as e:
        print(e)
    import nothing.inside


asyncio.run(main())
