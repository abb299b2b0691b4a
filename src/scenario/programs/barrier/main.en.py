import asyncio

durations = [
    1,  #~ a: 0..10/0.1
    2,  #~ b: 0..10/0.1
    3,  #~ c: 0..10/0.1
]


async def walk(name, seconds, barrier):
    await asyncio.sleep(seconds)
    print(f"{name} arrives")
    await barrier.wait()
    print(f"{name} leaves")


async def main():
    barrier = asyncio.Barrier(3)  #~ parties: 1..3
    await asyncio.gather(*[
        walk(f"Hiker {i + 1}", durations[i], barrier)
        for i in range(3)
    ])


asyncio.run(main())
