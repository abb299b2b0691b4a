import asyncio, time, threading
def slow():
    time.sleep(1); print("slow ends", f"{time.monotonic():.2f}")
async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, slow)
    await asyncio.sleep(0.1); print("main ends")
asyncio.run(main()); print("after run", f"{time.monotonic():.2f}")
async def main2():
    asyncio.get_running_loop().run_in_executor(None, slow)
    raise ValueError("early")
try: asyncio.run(main2())
except ValueError as e: print(e, f"{time.monotonic():.2f}")
def daemon():
    for i in range(10): time.sleep(0.3); print("daemon", i)
threading.Thread(target=daemon, daemon=True).start()
def other(): time.sleep(0.8); print("non-daemon ends")
threading.Thread(target=other).start()
print("main module ends")
