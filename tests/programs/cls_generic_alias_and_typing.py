from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Generic, Optional, Protocol, TypeVar, Union

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: list[T] = []

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> Optional[T]:
        return self._items.pop() if self._items else None


class Greeter(Protocol):
    async def greet(self, name: str) -> str: ...


class Polite:
    async def greet(self, name: str) -> str:
        return f"Good day, {name}"


async def use(g: Greeter, names: list[str]) -> dict[str, str]:
    return {n: await g.greet(n) for n in names}


async def apply(f: Callable[[int], Awaitable[int]], x: int | None = None) -> Union[int, str]:
    return await f(x or 1)


async def double(x: int) -> int:
    return x * 2


async def count(n: int) -> AsyncIterator[int]:
    for i in range(n):
        yield i


async def main() -> None:
    s: Stack[int] = Stack()
    s.push(1)
    print(s.pop(), s.pop())
    print(await use(Polite(), ["ann", "bob"]))
    print(await apply(double), await apply(double, 4))
    print([x async for x in count(3)], double.__annotations__, Stack[int]().pop())
    y: Any = 3
    z: int
    print(y)


asyncio.run(main())
