import asyncio
import functools


def debounce(wait):
    def decorator(func):
        task = None

        @functools.wraps(func)
        def wrapper(*args):
            nonlocal task
            if task is not None:
                task.cancel()

            async def later():
                await asyncio.sleep(wait)
                await func(*args)

            task = asyncio.ensure_future(later())
            return task

        return wrapper

    return decorator


def throttle(interval):
    def decorator(func):
        last = float("-inf")

        @functools.wraps(func)
        async def wrapper(*args):
            nonlocal last
            now = asyncio.get_running_loop().time()
            if now - last < interval:
                return "skipped"
            last = now
            return await func(*args)

        return wrapper

    return decorator


@debounce(0.25)
async def search(text):
    print(f"searching for {text!r}")


@throttle(0.4)
async def save(n):
    print("saved", n)
    return "saved"


async def main():
    for text in ("p", "py", "pyt", "python"):
        search(text)
        await asyncio.sleep(0.1)
    await asyncio.sleep(0.5)
    last = search("asyncio")
    await last
    print([await save(n) or await asyncio.sleep(0.15) for n in range(3)])
    for n in range(5):
        print(n, await save(n))
        await asyncio.sleep(0.15)
    print(search.__name__, save.__name__)


asyncio.run(main())
