import asyncio
from dataclasses import dataclass


@dataclass
class Text:
    body: str


@dataclass
class Ping:
    n: int


@dataclass
class Close:
    code: int = 1000
    reason: str = ""


async def messages():
    for m in (Text("hello"), Ping(1), {"type": "json", "data": [1, 2]}, Text(""), ("raw", b"xy"), Close(1001, "going"), 5):
        await asyncio.sleep(0.1)
        yield m


async def main():
    async for m in messages():
        match m:
            case Text(body="") | Text(" "):
                print("empty text")
            case Text(body) if len(body) < 10:
                print("text", body)
            case Ping(n):
                await asyncio.sleep(0.05)
                print("pong", n)
            case {"type": str(kind), "data": [first, *_]}:
                print(kind, first)
            case ("raw", bytes() as data):
                print("raw", data)
            case Close(code=c, reason=r):
                print("close", c, r)
                continue
            case _:
                print("unknown", m)
    code = 3
    match code:
        case 1 | 2 | 3 as small:
            print("small", small)


asyncio.run(main())
