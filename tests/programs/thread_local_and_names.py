import threading
import time
import contextvars
import asyncio

data = threading.local()
var = contextvars.ContextVar("var", default="unset")


def work(n):
    data.n = n
    time.sleep(0.1)
    print(threading.current_thread().name, data.n, hasattr(data, "other"))


for n in range(2):
    threading.Thread(target=work, args=(n,)).start()
threading.Thread(target=work, args=("named",), name="N").start()
time.sleep(0.2)
print(hasattr(data, "n"))


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.result = None

    def run(self):
        time.sleep(self.n / 10)
        self.result = self.n * 10


ws = [Worker(n) for n in (3, 1, 2)]
for w in ws:
    w.start()
for w in ws:
    w.join()
    print(w.name, w.result)


def see():
    return var.get()


async def main():
    var.set("set in main")
    print(await asyncio.to_thread(see))
    print(await asyncio.get_running_loop().run_in_executor(None, see))


asyncio.run(main())
print(threading.main_thread().name)
