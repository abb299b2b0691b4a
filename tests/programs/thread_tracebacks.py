import threading, time, sys
def deep(n):
    if n == 0: raise RuntimeError("deep")
    deep(n - 1)
def chained():
    try: deep(2)
    except RuntimeError as e: raise ValueError("outer") from e
t = threading.Thread(target=chained); t.start(); t.join()
def group(): raise ExceptionGroup("g", [ValueError(1), KeyError("k")])
t = threading.Thread(target=group); t.start(); t.join()
class T(threading.Thread):
    def run(self):
        raise OSError(2, "nope", "f")
t = T(name="custom"); t.start(); t.join()
def quiet(): sys.exit()
threading.Thread(target=quiet).start()
def noted():
    e = ValueError("n"); e.add_note("a note"); raise e
threading.Thread(target=noted).start()
def wrongargs(a): pass
threading.Thread(target=wrongargs).start()
threading.Thread(target=5).start()
threading.Thread(target=lambda: undefined).start()
