import time
import asyncio
import requests

URLS = [f"https://example.com/page/{i}" for i in range(4)]


def fetch(url):
    response = requests.get(url)
    print(f"{time.perf_counter() - start:.2f} {response.status_code} {url}")
    return len(response.text)


start = time.perf_counter()
print([fetch(url) for url in URLS])
print(f"one after the other: {time.perf_counter() - start:.2f}")


async def main():
    return await asyncio.gather(*(asyncio.to_thread(fetch, url) for url in URLS))


start = time.perf_counter()
print(asyncio.run(main()))
print(f"in threads: {time.perf_counter() - start:.2f}")


async def wrong():
    async def one(url):
        return fetch(url)

    return await asyncio.gather(*(one(url) for url in URLS))


start = time.perf_counter()
print(asyncio.run(wrong()))
print(f"blocking in tasks: {time.perf_counter() - start:.2f}")
r = requests.get("https://example.com/data.json", params={"q": "x"})
print(r, r.json(), r.headers["content-type"], r.ok)
try:
    requests.get("https://example.com/status/404").raise_for_status()
except requests.exceptions.HTTPError as e:
    print(e)
try:
    requests.get("https://example.com/delay/5", timeout=2)
except requests.exceptions.Timeout as e:
    print(e)
print(requests.post("https://example.com/post", json={"a": 1}).json())
