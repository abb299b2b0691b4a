import asyncio
import time

durations = [
    2,  #~ a: 0..10/0.1
    2,  #~ b: 0..10/0.1
    2,  #~ c: 0..10/0.1
]
computes = [
    True,  #~ hold_a: off|on
    True,  #~ hold_b: off|on
    True,  #~ hold_c: off|on
]


async def job(name, seconds, computing):
    print(f"{name} starts")
    if computing:
        time.sleep(seconds)  # stands for a long computation
    else:
        await asyncio.sleep(seconds)
    print(f"{name} ends")


async def main():
    await asyncio.gather(*[
        job(f"Job {i + 1}", durations[i], computes[i])
        for i in range(3)
    ])


asyncio.run(main())
