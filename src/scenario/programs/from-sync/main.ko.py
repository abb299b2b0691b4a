import asyncio

pages = 1  #~ n: 1..5


async def fetch(name):
    await asyncio.sleep(1)  #~ wait: 0..10/0.1
    return f"{name}의 내용"


def show(name):
    print(f"{name} 부르기")
    print(asyncio.run(fetch(name)))


for i in range(pages):
    show(f"페이지 {i + 1}")
