import asyncio
import aiohttp

pages = 9  #~ pages: 1..24
latency = 0.5  #~ latency: 0.1..2/0.1
limit = 3  #~ limit: 1..12
site = f"https://forest.example/{pages}/{latency}/"


async def fetch(page, session):
    async with session.get(page) as response:
        response.raise_for_status()
        return (await response.json())["links"]


async def main():
    found = ["start"]
    good = broken = 0
    async with aiohttp.ClientSession(site) as session:
        for page in found:  # 도는 동안 목록이 늘어남
            try:
                links = await fetch(page, session)
                good += 1
            except aiohttp.ClientError:
                links = []
                broken += 1
            for link in links:
                if link not in found:
                    found.append(link)
    print(f"{good}쪽, 깨진 링크 {broken}개")


asyncio.run(main())
