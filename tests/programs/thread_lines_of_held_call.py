import threading, time
def classic():
    lock = threading.Lock()
    def bump():
        with lock: pass
    ts = [threading.Thread(target=bump) for _ in range(2)]
    [t.start() for t in ts]; [t.join() for t in ts]
    ev = threading.Event()
    def waiter(): print("waiting"); ev.wait(); print("go")
    t = threading.Thread(target=waiter); t.start(); time.sleep(0.1); ev.set(); t.join()
    print("end")
classic()
