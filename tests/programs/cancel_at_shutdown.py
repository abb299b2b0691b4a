import asyncio


async def daemon(name, how):
    try:
        while True:
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print(name, "asked to stop")
        if how == "await":
            await asyncio.sleep(0.3)
            print(name, "stopped after a while")
        elif how == "error":
            raise RuntimeError("failed while stopping")
        elif how == "swallow":
            return "ignored"
        raise


async def main():
    for name, how in (("a", "raise"), ("b", "await"), ("c", "swallow"), ("d", "error")):
        asyncio.create_task(daemon(name, how), name=name)
    await asyncio.sleep(0.25)
    print("main returns")
    return "result"


print(asyncio.run(main()))
