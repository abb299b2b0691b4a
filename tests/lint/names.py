# Names that stand for something else, or for anything: nothing is said.
import asyncio
import time

try:
    import requests
except ImportError:
    requests = None


def input(prompt):
    return prompt


class Clock:
    def sleep(self, seconds):
        return seconds


async def work():
    pass


async def shadowed(time=Clock()):
    time.sleep(1)
    input("?")
    open = print
    open("x")


async def rebound():
    work = print
    work()
    for time in [Clock()]:
        time.sleep(1)


async def given(sleep, queue):
    sleep(1)
    queue.get()
    requests.get("http://example.com")


def decorated(function):
    return lambda: asyncio.run(function())


@decorated
async def runs_itself():
    await work()


runs_itself()


class Meta(type):
    def __call__(cls):
        return Clock()


class Made(metaclass=Meta):
    async def sleep(self, seconds):
        pass


async def main():
    made = Made()
    made.sleep(1)
    global changed
    changed = Clock()
    await shadowed()


async def changed():
    pass


changed()


async def tested():
    from unittest.mock import patch

    with patch("builtins.open"):
        with open("x") as file:
            file.read()
