import threading, time
def bad():
    time.sleep(0.1)
    raise ValueError("from a thread")
def nested():
    def inner():
        return {}["k"]
    inner()
t = threading.Thread(target=bad); t.start(); t.join()
t = threading.Thread(target=nested, name="N"); t.start(); t.join()
def hook(args):
    print("hook", args.exc_type.__name__, args.exc_value, args.thread.name)
threading.excepthook = hook
t = threading.Thread(target=bad); t.start(); t.join()
threading.excepthook = threading.__excepthook__
def leave(): raise SystemExit(3)
t = threading.Thread(target=leave); t.start(); t.join(); print("after exit", t.is_alive())
class Sub(threading.Thread):
    def run(self):
        1 / 0
Sub().start()
print("main ends")
