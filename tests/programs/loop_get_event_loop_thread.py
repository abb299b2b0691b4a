import asyncio
import threading


def work():
    try:
        asyncio.get_event_loop()
    except RuntimeError as e:
        print(e)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    print(loop.run_until_complete(asyncio.sleep(0.1, "in thread")))
    print(asyncio.get_event_loop() is loop)
    loop.close()


t = threading.Thread(target=work, name="worker-thread")
t.start()
t.join()


async def main():
    loop = asyncio.get_running_loop()

    def from_thread():
        fut = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.1, "from thread"), loop)
        print(fut.result(timeout=5))
        loop.call_soon_threadsafe(done.set)
    done = asyncio.Event()
    th = threading.Thread(target=from_thread)
    th.start()
    await done.wait()
    th.join()
    try:
        await asyncio.to_thread(asyncio.get_running_loop)
    except RuntimeError as e:
        print(e)


asyncio.run(main())
