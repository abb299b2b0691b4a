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
    print(f"{name} 시작")
    if computing:
        time.sleep(seconds)  # 오래 걸리는 계산을 대신합니다
    else:
        await asyncio.sleep(seconds)
    print(f"{name} 끝")


async def main():
    await asyncio.gather(*[
        job(f"작업 {i + 1}", durations[i], computes[i])
        for i in range(3)
    ])


asyncio.run(main())
