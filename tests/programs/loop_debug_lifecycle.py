import asyncio


async def child():
    await asyncio.sleep(0.1)
    raise ValueError("in child")


async def main():
    t = asyncio.create_task(child(), name="kid")
    print(t)
    await asyncio.sleep(0.2)
    del t
    f = asyncio.get_running_loop().create_future()
    print(f)
    f.cancel()
    h = asyncio.get_running_loop().call_later(1, print, "x", 5)
    print(h)
    h.cancel()
    print(h)
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    child()
    try:
        asyncio.get_running_loop().call_soon(child)
    except TypeError as e:
        print(e)
    try:
        asyncio.get_running_loop().call_soon(5)
    except TypeError as e:
        print(e)


asyncio.run(main(), debug=True)
