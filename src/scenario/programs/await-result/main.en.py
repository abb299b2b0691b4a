import asyncio


async def fetch():
    await asyncio.sleep(1)  #~ wait: 0..10/0.1
    return {"name": "Ada", "age": 30}


async def main():
    print("asking for data")
    data = await fetch()
    print(data)


asyncio.run(main())
