# Imports in their forms, of the modules that there are.
import asyncio
import sys
import time as clock
from asyncio import sleep, gather
from time import monotonic as now


async def main():
    await sleep(1)
    return await gather(sleep(1, "a"), asyncio.sleep(2, "b"))


began, same = now(), clock.monotonic()
print(asyncio.run(main()), f"{now() - began:.1f}", f"{clock.monotonic() - same:.1f}")


def inner():
    import time

    return time is clock


print(inner(), sys.stdout is not None, __name__)
