import asyncio


class NetworkError(Exception):
    pass


class ParseError(Exception):
    pass


async def fetch(n):
    await asyncio.sleep(0.1)
    raise (NetworkError, ParseError, ValueError)[n % 3](f"job {n}")


def handle(eg):
    for e in eg.exceptions:
        if isinstance(e, ExceptionGroup):
            handle(e)
        else:
            print("   ", type(e).__name__, e)


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            for n in range(5):
                tg.create_task(fetch(n))
    except* NetworkError as eg:
        print("network:")
        handle(eg)
    except* (ParseError, KeyError) as eg:
        print("parse:")
        handle(eg)
    except* Exception as eg:
        print("other:")
        handle(eg)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fetch(0))
            tg.create_task(fetch(1))
    except ExceptionGroup as eg:
        network, rest = eg.split(NetworkError)
        print(repr(network), repr(rest))
        print(eg.subgroup(lambda e: "1" in str(e)))
        raise rest from None


asyncio.run(main())
