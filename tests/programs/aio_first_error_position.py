# The traceback from inside of nested awaits, with each frame's line.
import asyncio


async def fetch(url):
    await asyncio.sleep(1)
    return parse(url.path)


def parse(text):
    return text.split("/")


async def load(urls):
    pages = []
    for url in urls:
        pages.append(await fetch(url))
    return pages


async def main():
    pages = await load(
        ["a", "b"],
    )
    print(pages)


asyncio.run(main())
