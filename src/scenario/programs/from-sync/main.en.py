import asyncio

pages = 1  #~ n: 1..5


async def fetch(name):
    await asyncio.sleep(1)  #~ wait: 0..10/0.1
    return f"content of {name}"


def show(name):
    print(f"call for {name}")
    print(asyncio.run(fetch(name)))


for i in range(pages):
    show(f"page {i + 1}")
