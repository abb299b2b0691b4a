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


async def visit(page, session, group, places, found, broken):
    try:
        async with places:  # 자리 수만큼만 함께
            links = await fetch(page, session)
    except aiohttp.ClientError:
        broken.add(page)
        return
    for link in links:
        if link not in found:  # 남이 또 찾기 전에 적어 둠
            found.add(link)
            group.create_task(visit(link, session, group, places, found, broken))


async def main():
    found, broken = {"start"}, set()
    places = asyncio.Semaphore(limit)
    async with aiohttp.ClientSession(site) as session:
        async with asyncio.TaskGroup() as group:  # 마지막 태스크까지 기다림
            group.create_task(visit("start", session, group, places, found, broken))
    print(f"{len(found) - len(broken)}쪽, 깨진 링크 {len(broken)}개")


asyncio.run(main())
