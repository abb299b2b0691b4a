import asyncio
import aiohttp


async def fetch_with_retry(session, url, attempts=4, base=0.1):
    for attempt in range(1, attempts + 1):
        try:
            async with asyncio.timeout(1):
                async with session.get(url) as r:
                    r.raise_for_status()
                    return await r.text()
        except (aiohttp.ClientError, TimeoutError) as e:
            print(f"attempt {attempt}: {type(e).__name__}")
            if attempt == attempts:
                raise
            await asyncio.sleep(base * 2**attempt)


async def main():
    async with aiohttp.ClientSession() as session:
        print(len(await fetch_with_retry(session, "https://good.example/")))
        for url in ("https://bad.example/status/500", "https://slow.example/delay/3", "https://gone.invalid/"):
            try:
                await fetch_with_retry(session, url, attempts=2)
            except Exception as e:
                print("gave up:", type(e).__name__)


asyncio.run(main())
