import asyncio


async def is_allowed(user):
    await asyncio.sleep(0.1)
    return user == "admin"


async def main():
    if is_allowed("guest"):
        print("guest is in: a coroutine is true")
    if await is_allowed("guest"):
        print("never")
    else:
        print("guest is out")
    result = is_allowed("admin")
    print(type(result), await result)
    try:
        print(1 + is_allowed("x"))
    except TypeError as e:
        print(e)
    print([await is_allowed(u) for u in ("admin", "root")])
    print([type(is_allowed(u)).__name__ for u in ("admin",)])
    asyncio.sleep(1)
    print("no time passed")


asyncio.run(main())
