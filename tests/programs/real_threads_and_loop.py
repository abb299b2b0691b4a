# Threads with locks, barriers and queues next to a loop.
import asyncio
from collections import deque
import threading, queue, time, concurrent.futures as cf
# mixed threads
def producer(q, n, stop):
    for i in range(n):
        if stop.is_set(): break
        q.put(i); time.sleep(.1)
    q.put(None)
async def main():
    q=queue.Queue(maxsize=2); stop=threading.Event(); loop=asyncio.get_running_loop()
    t=threading.Thread(target=producer,args=(q,5,stop)); t.start()
    while (x:=await loop.run_in_executor(None,q.get)) is not None:
        print("item",x,threading.active_count()>=2)
        if x==3: stop.set()
    t.join(timeout=2); print(t.is_alive(), q.qsize(), threading.main_thread().name)
    sem=threading.Semaphore(2); ev=threading.Event(); cond=threading.Condition(); bar=threading.Barrier(2)
    def waiter(i):
        with sem: time.sleep(.1)
        ev.wait(); 
        return i, bar.wait() in (0,1)
    fs=[asyncio.to_thread(waiter,i) for i in range(2)]
    loop.call_later(.5, ev.set); print(await asyncio.gather(*fs))
    tl=threading.local(); tl.x=1
    print(await asyncio.to_thread(lambda: hasattr(tl,"x")))
    timer=threading.Timer(.2, lambda: print("timer")); timer.start(); timer2=threading.Timer(.1,print,["no"]); timer2.start(); timer2.cancel(); await asyncio.sleep(.3)
    def boom(): raise RuntimeError("in thread")
    t=threading.Thread(target=boom,name="Boom"); t.start(); t.join()
    with cf.ThreadPoolExecutor(2) as ex:
        fs={ex.submit(pow,2,i):i for i in range(3)}
        done,nd=cf.wait(fs, return_when=cf.ALL_COMPLETED); print(sorted(f.result() for f in done), nd)
        f=ex.submit(time.sleep,1); print(f.running())
        try: f.result(timeout=.1)
        except cf.TimeoutError as e: print("cf timeout", repr(e), TimeoutError is cf.TimeoutError)
        f.add_done_callback(lambda f: print("cb", f.done()))
        print(ex.submit(boom).exception())
    f=cf.Future(); f.set_result(3); print(f, await asyncio.wrap_future(f))
asyncio.run(main())
