# A future that the program sets itself.
import asyncio


async def setter(future):
    await asyncio.sleep(1)
    print("set")
    future.set_result("value")


async def waiter(name, future):
    print(name, await future)


async def main():
    future = asyncio.get_running_loop().create_future()
    print(future.done())
    await asyncio.gather(setter(future), waiter("a", future), waiter("b", future))
    print(future.done(), future.result())
    broken = asyncio.get_running_loop().create_future()
    broken.set_exception(ValueError("broken"))
    try:
        await broken
    except ValueError as error:
        print("caught", error)


asyncio.run(main())
