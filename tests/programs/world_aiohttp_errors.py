import asyncio
import aiohttp


async def get(session, url, **kwargs):
    try:
        async with session.get(url, **kwargs) as response:
            response.raise_for_status()
            return (await response.json())["id"]
    except aiohttp.ClientResponseError as e:
        return f"bad status {e.status} {e.message}"
    except aiohttp.ClientConnectorError as e:
        return f"no connection: {e}"
    except asyncio.TimeoutError:
        return "timeout"
    except aiohttp.ClientError as e:
        return f"client error {e!r}"


async def main():
    async with aiohttp.ClientSession() as session:
        for url in ("https://a.example/x.json", "https://a.example/status/503", "https://nowhere.invalid/x.json"):
            print(url, "->", await get(session, url))
        short = aiohttp.ClientTimeout(total=0.5)
        print(await get(session, "https://httpbin.org/delay/3", timeout=short))
        response = await session.get("https://a.example/page")
        print(response.status, response.reason, response.ok, response.headers["Content-Type"], response.url)
        print(response)
        try:
            await response.json()
        except aiohttp.ContentTypeError as e:
            print(e)
        async with session.post("https://a.example/submit", json={"name": "x", "tags": [1, 2]}) as r:
            print(r.status, await r.json())
        r = await session.get("https://a.example/q", params={"a": 1, "b": "x y"})
        print(r.url, len(await r.read()))
    print(session.closed)
    try:
        await session.get("https://a.example/")
    except RuntimeError as e:
        print(e)


asyncio.run(main())
