import asyncio

failing = 2  #~ fails: 1..3


async def fetch(page, fails):
    if fails:
        await asyncio.sleep(1)  #~ wait: 0..10/0.1
        raise ValueError(f"{page} not found")
    await asyncio.sleep(2)
    print(f"{page} arrives")
    return page


async def main():
    pages = [fetch(f"page {i}", i == failing) for i in (1, 2, 3)]
    try:
        print(await asyncio.gather(*pages, return_exceptions=True))  #~ keep: off|on
    except ValueError as error:
        print(f"caught: {error}")
        await asyncio.sleep(2)


asyncio.run(main())
