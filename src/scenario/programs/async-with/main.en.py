import asyncio

fails = False  #~ fail: off|on


class Connection:
    async def __aenter__(self):
        await asyncio.sleep(0.1)  #~ enter: 0..10/0.1
        print("connection opened")

    async def __aexit__(self, *error):
        await asyncio.sleep(0.1)  #~ exit: 0..10/0.1
        print("connection closed")


async def main():
    try:
        async with Connection():
            print("using it")
            if fails:
                raise ValueError("trouble while using it")
    except ValueError as error:
        print(f"caught: {error}")


asyncio.run(main())
