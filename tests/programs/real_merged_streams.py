# Async generators that are windows on each other, merged by a queue.
import asyncio
from dataclasses import dataclass, field
from typing import AsyncIterator
import heapq
@dataclass(order=True)
class Event:
    at: float; seq: int; name: str=field(compare=False)
class Sim:
    def __init__(self): self.q=[]; self.n=0
    def at(self,t,name): heapq.heappush(self.q, Event(t,self.n,name)); self.n+=1
    async def __aiter__(self) -> AsyncIterator[Event]:
        loop=asyncio.get_running_loop(); t0=loop.time()
        while self.q:
            e=heapq.heappop(self.q); await asyncio.sleep(max(0,e.at-(loop.time()-t0))); yield e
async def window(src, n):
    buf=[]
    async for x in src:
        buf.append(x)
        if len(buf)==n: yield tuple(buf); buf.clear()
    if buf: yield tuple(buf)
async def merge(*gens):
    q=asyncio.Queue(); live=len(gens)
    async def pump(g):
        nonlocal live
        try:
            async for x in g: await q.put(x)
        finally:
            live-=1
            if not live: q.shutdown()
    async with asyncio.TaskGroup() as tg:
        for g in gens: tg.create_task(pump(g))
        while True:
            try: yield await q.get()
            except asyncio.QueueShutDown: break
async def ticks(n,dt,tag):
    for i in range(n): await asyncio.sleep(dt); yield f"{tag}{i}"
async def main():
    s=Sim(); [s.at(t,n) for t,n in ((.3,"c"),(.1,"a"),(.1,"b"),(.9,"z"))]
    async for w in window(s,3): print([e.name for e in w])
    async for x in merge(ticks(3,.2,"x"),ticks(2,.3,"y")): print(x, end=" ")
    print()
    async for x in merge(ticks(9,.2,"x")):
        if x=="x2": break
    print("broke")
    print(await anext(aiter(ticks(1,.1,"q"))))
    print({x async for x in ticks(2,.1,"s")}=={"s0","s1"}, [y async for x in ticks(2,.1,"a") async for y in ticks(2,.1,x)], [await asyncio.sleep(0,i) for i in range(3)], (await asyncio.sleep(0,x) for x in "ab"))
    print([i async for i in (await asyncio.sleep(0,x) for x in "ab")])
asyncio.run(main())
