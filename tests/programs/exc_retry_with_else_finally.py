import asyncio


async def attempt(n):
    await asyncio.sleep(0.01)
    if n < 2:
        raise ConnectionError(f"try {n}")
    return n


async def retry():
    for n in range(5):
        try:
            result = await attempt(n)
        except ConnectionError as e:
            print("failed", e)
            continue
        else:
            print("worked", result)
            break
        finally:
            print("finally", n)
    else:
        print("exhausted")
    try:
        print(e)
    except NameError as err:
        print(err)
    return result


async def nested():
    try:
        try:
            await attempt(0)
        except KeyError:
            print("wrong")
        finally:
            print("inner finally")
    except ConnectionError as e:
        print("outer", e)
        try:
            raise
        except ConnectionError as again:
            print(again is e)
    while True:
        try:
            await attempt(9)
            break
        finally:
            print("broke")
    return "end"


print(asyncio.run(retry()), asyncio.run(nested()))
