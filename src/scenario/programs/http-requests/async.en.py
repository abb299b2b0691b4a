import asyncio
import aiohttp

pages = {
    "A": 0.3,  #~ a: 0..10/0.1
    "B": 1.2,  #~ b: 0..10/0.1
    "C": 0.7,  #~ c: 0..10/0.1
}
broken = False  #~ broken: off|on


async def fetch(page, session):
    status = 404 if broken and page == "B" else 200
    url = f"https://example.com/status/{status}?delay={pages[page]}"
    try:
        async with session.get(url) as response:
            response.raise_for_status()
            text = await response.text()
            print(f"{page}: {len(text)} characters")
    except aiohttp.ClientError as error:
        print(f"{page}: {error}")


async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*[fetch(page, session) for page in pages])


asyncio.run(main())
