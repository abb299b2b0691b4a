import asyncio

durations = [
    1,  #~ a: 0..10/0.1
    2,  #~ b: 0..10/0.1
    3,  #~ c: 0..10/0.1
]


async def walk(name, seconds, barrier):
    await asyncio.sleep(seconds)
    print(f"{name} 도착")
    await barrier.wait()
    print(f"{name} 출발")


async def main():
    barrier = asyncio.Barrier(3)  #~ parties: 1..3
    await asyncio.gather(*[
        walk(f"일행 {i + 1}", durations[i], barrier)
        for i in range(3)
    ])


asyncio.run(main())
