import asyncio

failing = 2  #~ fails: 1..3


async def fetch(page, fails):
    if fails:
        await asyncio.sleep(1)  #~ wait: 0..10/0.1
        raise ValueError(f"{page} 없음")
    await asyncio.sleep(2)
    print(f"{page} 도착")
    return page


async def main():
    pages = [fetch(f"페이지 {i}", i == failing) for i in (1, 2, 3)]
    try:
        print(await asyncio.gather(*pages, return_exceptions=True))  #~ keep: off|on
    except ValueError as error:
        print(f"잡은 예외: {error}")
        await asyncio.sleep(2)


asyncio.run(main())
