# Callbacks: soon, later, cancelled ones.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()

    def said(text):
        print(f"{text} at {loop.time() - began:.1f}")

    loop.call_soon(said, "soon")
    loop.call_later(1, said, "later")
    handle = loop.call_later(0.5, said, "never")
    handle.cancel()
    loop.call_at(began + 0.7, said, "at")
    said("now")
    await asyncio.sleep(2)


asyncio.run(main())
