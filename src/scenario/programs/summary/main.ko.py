import asyncio
import time

import aiofiles
import aiohttp


async def addresses():
    for address in ("/delay/2", "/delay/1", "/delay/3"):
        await asyncio.sleep(0.1)
        yield address


async def fetch(address, session, limit):
    async with limit, session.get(address) as response:
        return f"{address} {response.status}"


def report(lines):
    time.sleep(1)  # 오래 걸리는 계산을 대신합니다
    return "\n".join(lines)


async def main():
    limit = asyncio.Semaphore(2)  #~ permits: 1..3
    async with aiohttp.ClientSession("https://example.com") as session:
        tasks = []
        async for address in addresses():
            tasks.append(asyncio.create_task(fetch(address, session, limit)))
        try:
            async with asyncio.timeout(5):  #~ limit: 0..10/0.1
                lines = await asyncio.gather(*tasks)
        except TimeoutError:
            print("시간 초과")
            return
    text = await asyncio.to_thread(report, lines)
    async with aiofiles.open("report.txt", "w") as file:
        await file.write(text)
    print(text)


asyncio.run(main())
