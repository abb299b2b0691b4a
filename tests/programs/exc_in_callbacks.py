import asyncio


def broken(x):
    return undefined_name + x


class Handler:
    def __call__(self, fut):
        raise TypeError(f"handler got {fut.result()}")

    def __repr__(self):
        return "<Handler>"


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(broken, 1)
    loop.call_later(0.1, broken, 2)
    fut = loop.create_future()
    fut.add_done_callback(Handler())
    fut.add_done_callback(lambda f: print("the next callback still runs"))
    fut.set_result("r")
    await asyncio.sleep(0.2)
    print("main goes on")


asyncio.run(main())
