import asyncio


async def flaky(attempt):
    await asyncio.sleep([0.5, 0.3, 0.1][attempt])
    if attempt == 1:
        raise ConnectionResetError("reset")
    return f"ok at attempt {attempt}"


async def retry(limit):
    for attempt in range(3):
        try:
            return await asyncio.wait_for(flaky(attempt), limit)
        except (TimeoutError, ConnectionError) as e:
            print(f"attempt {attempt}: {e!r}")
    raise RuntimeError("out of attempts")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(await retry(0.2), f"{loop.time() - start:.1f}")
    print(await retry(0.4), f"{loop.time() - start:.1f}")
    try:
        async with asyncio.timeout(0.25):
            print(await retry(0.2))
    except TimeoutError:
        print("the whole took too long", f"{loop.time() - start:.1f}")
    print(await retry(0.05))


asyncio.run(main())
