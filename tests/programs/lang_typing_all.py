from __future__ import annotations
import typing, asyncio
from typing import *
from collections.abc import Awaitable, Callable, AsyncIterator, Iterable
T = TypeVar("T"); K = TypeVar("K", bound=int); P = ParamSpec("P")
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s: Stack[int] = Stack(); s.push(1); print(Stack[int], Stack[str]().items, s.items, T, K, P)
class Named(Protocol):
    name: str
    def hello(self) -> str: ...
@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
print(isinstance(F(), Closer), isinstance(3, Closer))
class TD(TypedDict, total=False):
    a: int
    b: NotRequired[str]
d: TD = {"a": 1}; print(d, TD(a=2, b="x"), TD.__annotations__.keys(), TD.__total__, TD.__required_keys__, TD.__optional_keys__)
class NT(NamedTuple):
    x: int
    y: str = "d"
    def both(self): return f"{self.x}{self.y}"
print(NT(1), NT(1, "z")._asdict(), NT(2).both(), NT._fields, NT._field_defaults, NT(1) == (1, "d"), NT.__annotations__)
print(Literal["a", "b"], Optional[int], Union[int, str, int], int | None, Any, Callable[[int], str], List[int], Dict[str, List[int]], Tuple[int, ...], Awaitable[int], AsyncIterator[str], ClassVar[int], Final[int], Type[int], Annotated[int, "meta"], NoReturn, Iterable[str])
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(1), f("a"), cast(int, "5"), get_args(Dict[str, int]), get_origin(List[int]), get_args(Literal[1, 2]), get_origin(int), get_type_hints(NT), TYPE_CHECKING)
UserId = NewType("UserId", int); print(UserId(5), UserId, UserId.__name__)
@final
class Fin: pass
def gen() -> Generator[int, None, str]: yield 1
async def agen() -> AsyncGenerator[int, None]: yield 1
print(gen.__annotations__, get_type_hints(gen)["return"])
class Base:
    @classmethod
    def make(cls) -> Self: return cls()
print(type(Base.make()).__name__)
try: assert_never(3)
except AssertionError as e: print(e)
reveal = assert_type(3, int); print(reveal)
Vec = list[float]; print(Vec, list[int] == list[int], dict[str, int], tuple[int, ...], type[int], Vec.__origin__, Vec.__args__)
async def run(cb: Callable[[], Coroutine[Any, Any, T]]) -> T: return await cb()
async def one() -> int: return 1
print(asyncio.run(run(one)))
try: isinstance([], list[int])
except TypeError as e: print(e)
try: Union[1]
except TypeError as e: print(str(e)[:40])
print(Concatenate, Unpack, TypeAlias, Hashable, Sized, SupportsInt, Text, IO)
