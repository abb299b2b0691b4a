import asyncio
import json
from dataclasses import dataclass, asdict, replace, fields, astuple
from typing import ClassVar, Protocol, runtime_checkable
from functools import singledispatchmethod, reduce


@dataclass(frozen=True, kw_only=True)
class Event:
    version: ClassVar[int] = 1
    seq: int = 0
    at: float = 0.0


@dataclass(frozen=True, kw_only=True)
class ItemAdded(Event):
    sku: str
    qty: int = 1


@dataclass(frozen=True, kw_only=True)
class ItemRemoved(Event):
    sku: str


@dataclass(frozen=True, kw_only=True)
class CheckedOut(Event):
    total: float


@runtime_checkable
class Projection(Protocol):
    def apply(self, event: Event) -> None: ...


class Cart:
    def __init__(self):
        self.items = {}
        self.paid = None

    @singledispatchmethod
    def apply(self, event):
        raise NotImplementedError(f"cannot apply {type(event).__name__}")

    @apply.register
    def _(self, event: ItemAdded):
        self.items[event.sku] = self.items.get(event.sku, 0) + event.qty

    @apply.register
    def _(self, event: ItemRemoved):
        self.items.pop(event.sku)

    @apply.register(CheckedOut)
    def _checkout(self, event):
        self.paid = event.total


class Store:
    def __init__(self, loop):
        self.events, self.loop = [], loop
        self.listeners = []
        self.start = loop.time()

    async def append(self, event):
        await asyncio.sleep(0.25)
        event = replace(event, seq=len(self.events) + 1, at=round(self.loop.time() - self.start, 2))
        self.events.append(event)
        for listener in self.listeners:
            listener.apply(event)
        return event

    def dump(self):
        return json.dumps([{"type": type(e).__name__, **asdict(e)} for e in self.events], indent=2, sort_keys=True)

    @classmethod
    def load(cls, loop, text):
        self = cls(loop)
        types = {c.__name__: c for c in Event.__subclasses__()}
        for record in json.loads(text):
            self.events.append(types[record.pop("type")](**record))
        return self


async def main():
    loop = asyncio.get_running_loop()
    store, cart = Store(loop), Cart()
    store.listeners.append(cart)
    print(isinstance(cart, Projection), isinstance(3, Projection))
    print(await store.append(ItemAdded(sku="apple", qty=3)))
    print(await store.append(ItemAdded(sku="pear")))
    await store.append(ItemRemoved(sku="apple"))
    await store.append(CheckedOut(total=9.99))
    text = store.dump()
    print(text)
    again = Store.load(loop, text)
    print(again.events == store.events, [f.name for f in fields(ItemAdded)], astuple(again.events[0]))
    fold = Cart()
    for e in again.events:
        fold.apply(e)
    print(vars(fold), cart.__dict__ == fold.__dict__)
    print(reduce(lambda a, e: a + getattr(e, "qty", 0), again.events, 0))
    try:
        ItemAdded("apple")
    except TypeError as e:
        print(e)
    try:
        ItemAdded()
    except TypeError as e:
        print(e)
    try:
        replace(store.events[0], nope=1)
    except TypeError as e:
        print(e)
    cart.apply(42)


asyncio.run(main())
