import asyncio


async def answer():
    await asyncio.sleep(3)  #~ work: 0..6/0.1
    return "대답"


async def main():
    try:
        async with asyncio.timeout(2):  #~ limit: 0.1..6/0.1
            print(await answer())
    except TimeoutError:
        print("더 기다리지 않습니다")


asyncio.run(main())
