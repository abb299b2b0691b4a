# A rate limiter that refills by the clock, shared by the tasks of a group.
import asyncio, time, random
from collections import deque
class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate=rate; self.capacity=capacity; self.tokens=capacity
        self.updated=time.monotonic(); self.lock=asyncio.Lock()
    async def __aenter__(self):
        async with self.lock:
            while True:
                now=time.monotonic()
                self.tokens=min(self.capacity,self.tokens+(now-self.updated)*self.rate)
                self.updated=now
                if self.tokens>=0.999:
                    self.tokens-=1
                    return self
                await asyncio.sleep((1-self.tokens)/self.rate)
    async def __aexit__(self,*exc): return False
async def main():
    b=TokenBucket(2,3)
    t0=time.monotonic()
    async def job(i):
        async with b:
            print(f"{time.monotonic()-t0:5.2f} job {i:>2d}")
    async with asyncio.TaskGroup() as tg:
        for i in range(9): tg.create_task(job(i), name=f"job-{i}")
    print(repr(b.lock), b.lock.locked())
asyncio.run(main())
