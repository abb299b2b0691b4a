# The loop's own clock, and its identity.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    await asyncio.sleep(1.5)
    print(f"{loop.time() - began:.2f}", loop is asyncio.get_event_loop(), loop.is_running())


asyncio.run(main())
