import asyncio
import concurrent.futures as cf
import queue
import subprocess
import threading
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep as nap

import requests
from requests import get


def slow():
    time.sleep(1)
    return requests.get("http://example.com")


async def sleeps():
    time.sleep(1)
    nap(2)
    time.sleep(0)
    await asyncio.sleep(1)
    await asyncio.to_thread(time.sleep, 1)
    later = lambda: time.sleep(1)

    def helper():
        time.sleep(1)

    await asyncio.to_thread(helper)
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, slow)
    await loop.run_in_executor(None, lambda: nap(1))
    return later


async def asks():
    name = input("name? ")
    requests.get("http://example.com")
    get("http://example.com")
    with requests.Session() as session:
        session.post("http://example.com")
    urllib.request.urlopen("http://example.com")
    with open("notes.txt") as file:
        file.read()
    Path("notes.txt").read_text()
    subprocess.run(["ls"])
    return name


async def waits():
    jobs = queue.Queue()
    jobs.get()
    jobs.get(False)
    jobs.get(block=False)
    jobs.put(1)
    thread = threading.Thread(target=slow)
    thread.start()
    thread.join()
    done = threading.Event()
    done.wait()
    done.wait(0)
    with ThreadPoolExecutor() as pool:
        pool.submit(slow).result()
        future = pool.submit(slow)
        future.result()
        cf.wait([future])
    return [time.sleep(n) for n in range(3)]


class Loader:
    def __init__(self):
        self.jobs = queue.Queue()
        self.pool = cf.ThreadPoolExecutor(2)

    async def load(self):
        self.jobs.get()
        return self.pool.submit(slow).result()

    def load_plainly(self):
        return self.jobs.get()
