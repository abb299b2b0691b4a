import asyncio


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    print(f"{page} 도착")
    return page


async def main():
    results = await asyncio.gather(
        fetch("페이지 1", 1),  #~ a: 0..10/0.1
        fetch("페이지 2", 2),  #~ b: 0..10/0.1
        fetch("페이지 3", 1),  #~ c: 0..10/0.1
    )
    print(results)


asyncio.run(main())
