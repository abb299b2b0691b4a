import asyncio
import time

steps_aside = True  #~ aside: off|on
work = 0.5  #~ work: 0..2/0.1


async def count(name, rounds):
    for i in range(rounds):
        print(f"{name}{i + 1}")
        time.sleep(work)  # stands for some work
        if steps_aside:
            await asyncio.sleep(0)


async def main():
    await asyncio.gather(
        count("A", 3),  #~ a: 1..9
        count("B", 2),  #~ b: 1..9
        count("C", 1),  #~ c: 1..9
    )


asyncio.run(main())
