import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: (_ for _ in ()).throw(ValueError("thrown")))
    await asyncio.sleep(0)
    awaiting = main().__await__()
    awaiting.close()
    print(asyncio.Task.cancel, str.join)


asyncio.run(main())
