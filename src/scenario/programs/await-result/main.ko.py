import asyncio


async def fetch():
    await asyncio.sleep(1)  #~ wait: 0..10/0.1
    return {"name": "지수", "age": 30}


async def main():
    print("데이터를 요청합니다")
    data = await fetch()
    print(data)


asyncio.run(main())
