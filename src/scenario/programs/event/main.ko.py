import asyncio


async def run(name, seconds, start):
    await asyncio.sleep(seconds)
    print(f"{name} 준비")
    await start.wait()
    print(f"{name} 출발")


async def signal(name, start):
    await asyncio.sleep(2)  #~ signal: 0..10/0.1
    print(f"{name}!")
    start.set()


async def main():
    start = asyncio.Event()
    await asyncio.gather(
        signal("신호", start),
        run("A", 0.5, start),  #~ a: 0..10/0.1
        run("B", 1, start),  #~ b: 0..10/0.1
        run("C", 3, start),  #~ c: 0..10/0.1
    )


asyncio.run(main())
