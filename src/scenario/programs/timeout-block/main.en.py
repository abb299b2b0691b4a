import asyncio


async def slow():
    print("the work starts")
    try:
        await asyncio.sleep(10)  #~ work: 0..20/0.1
    except asyncio.CancelledError:
        print("the work is cancelled")
        raise
    return "the work is done"


async def main():
    try:
        async with asyncio.timeout(2):  #~ limit: 0..10/0.1
            print(await slow())
    except TimeoutError:
        print("timed out")


asyncio.run(main())
