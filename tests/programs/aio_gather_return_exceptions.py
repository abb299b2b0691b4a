# return_exceptions: they are results like others.
import asyncio


async def job(n):
    await asyncio.sleep(n)
    if n % 2:
        raise ValueError(f"odd {n}")
    return n


async def main():
    results = await asyncio.gather(job(0), job(1), job(2), job(3), return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            print("failed:", repr(result))
        else:
            print("result:", result)
    print(results)


asyncio.run(main())
