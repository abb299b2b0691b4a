import threading
import time


def fails():
    time.sleep(0.1)
    raise ValueError("in a thread")


def exits():
    raise SystemExit(3)


def background():
    while True:
        time.sleep(0.3)
        print("background")


t = threading.Thread(target=fails, name="failing")
t.start()
t.join()
print("main goes on", t.is_alive())
e = threading.Thread(target=exits)
e.start()
e.join()
print("no report for SystemExit")
d = threading.Thread(target=background, daemon=True)
d.start()
print(d.daemon, d.name)


def slow():
    time.sleep(0.5)
    print("a thread that is no daemon is waited for")


threading.Thread(target=slow).start()
timer = threading.Timer(0.2, print, args=("timer fired",))
timer.start()
cancelled = threading.Timer(0.2, print, args=("never",))
cancelled.start()
cancelled.cancel()
print("main ends")
