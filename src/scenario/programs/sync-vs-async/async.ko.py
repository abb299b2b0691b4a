import asyncio

durations = [
    2,  #~ a: 0..10/0.1
    2,  #~ b: 0..10/0.1
    2,  #~ c: 0..10/0.1
]
jobs = 3  #~ n: 1..12


async def job(name, seconds):
    print(f"{name} 시작")
    await asyncio.sleep(seconds)
    print(f"{name} 끝")


async def main():
    await asyncio.gather(*[
        job(f"작업 {i + 1}", durations[i % 3])
        for i in range(jobs)
    ])


asyncio.run(main())
