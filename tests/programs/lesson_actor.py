import asyncio
from enum import Enum, auto
from typing import Any, NamedTuple, Optional


class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAW = auto()
    BALANCE = auto()
    STOP = auto()


class Message(NamedTuple):
    kind: Kind
    amount: int = 0
    reply: Optional[asyncio.Future] = None


class Account:
    def __init__(self, owner: str) -> None:
        self.owner = owner
        self.balance = 0
        self.inbox: asyncio.Queue[Message] = asyncio.Queue()
        self.task = asyncio.create_task(self.run(), name=f"account:{owner}")

    async def run(self) -> None:
        while True:
            msg = await self.inbox.get()
            match msg:
                case Message(Kind.DEPOSIT, amount):
                    self.balance += amount
                case Message(Kind.WITHDRAW, amount, reply) if amount > self.balance:
                    reply.set_exception(ValueError(f"{self.owner} has only {self.balance}"))
                case Message(Kind.WITHDRAW, amount, reply):
                    self.balance -= amount
                    reply.set_result(self.balance)
                case Message(Kind.BALANCE, reply=reply):
                    reply.set_result(self.balance)
                case Message(kind=Kind.STOP):
                    break
            await asyncio.sleep(0)
        print(f"{self.owner} closed with {self.balance}")

    def tell(self, kind: Kind, amount: int = 0) -> None:
        self.inbox.put_nowait(Message(kind, amount))

    async def ask(self, kind: Kind, amount: int = 0) -> Any:
        reply = asyncio.get_running_loop().create_future()
        await self.inbox.put(Message(kind, amount, reply))
        return await reply


async def main():
    acc = Account("ann")
    acc.tell(Kind.DEPOSIT, 100)
    acc.tell(Kind.DEPOSIT, 50)
    print(await acc.ask(Kind.BALANCE))
    print(await acc.ask(Kind.WITHDRAW, 30))
    try:
        await acc.ask(Kind.WITHDRAW, 1000)
    except ValueError as e:
        print("error:", e)
    print(Message(Kind.DEPOSIT, 3), list(Kind), Kind.STOP.value, Kind["STOP"])
    acc.tell(Kind.STOP)
    await acc.task
    print(acc.task)


asyncio.run(main())
