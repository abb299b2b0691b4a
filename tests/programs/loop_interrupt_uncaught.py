import asyncio, signal
async def main():
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
    await asyncio.sleep(5)
asyncio.run(main())
