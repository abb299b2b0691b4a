import asyncio
from abc import ABC, abstractmethod


class Store(ABC):
    @abstractmethod
    async def load(self, key):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    async def load_all(self, *keys):
        return await asyncio.gather(*map(self.load, keys))


class LogMixin:
    async def load(self, key):
        print(f"[{self.name}] loading {key}")
        result = await super().load(key)
        print(f"[{self.name}] loaded {key}")
        return result


class MemoryStore(Store):
    name = "memory"

    def __init__(self, **data):
        self.data = data

    async def load(self, key):
        await asyncio.sleep(0.1)
        return self.data[key]


class Logged(LogMixin, MemoryStore):
    pass


class Half(Store):
    name = "half"


for cls in (Store, Half):
    try:
        cls()
    except TypeError as e:
        print(e)
print(asyncio.run(Logged(a=1, b=2).load_all("a", "b")))
print([c.__name__ for c in Logged.__mro__], issubclass(Logged, Store), isinstance(MemoryStore(), Store))
print(sorted(Store.__abstractmethods__))


@Store.register
class Virtual:
    pass


print(issubclass(Virtual, Store), isinstance(Virtual(), Store), Virtual.__mro__)
asyncio.run(Logged().load("missing"))
