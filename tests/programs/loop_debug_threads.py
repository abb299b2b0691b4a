import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def wrong():
        try:
            loop.call_soon(print, "x")
        except RuntimeError as e:
            return str(e)
    print(await asyncio.to_thread(wrong))
    g = agen()
    print(await anext(g))


async def agen():
    yield 1
    yield 2


asyncio.run(main(), debug=True)
