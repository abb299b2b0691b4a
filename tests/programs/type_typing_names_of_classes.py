# The names of typing that stand for classes: what they make, hold, and refuse.
import collections
import typing
from typing import ChainMap, Counter, DefaultDict, Deque, Dict, List, OrderedDict, get_args, get_origin

recent: Deque[int] = collections.deque(maxlen=2)
groups: DefaultDict[str, List[int]] = collections.defaultdict(list)
seen: Counter[str] = collections.Counter("hello")
order: OrderedDict[str, int] = OrderedDict(a=1)
for alias in (Deque[int], DefaultDict[str, int], Counter[str], OrderedDict[str, int], ChainMap[str, int]):
    print(alias, get_origin(alias), get_args(alias))
print(Deque, Deque([1]), DefaultDict(list), Counter("aab"), isinstance(recent, Deque), issubclass(dict, Dict))
print(typing.AsyncGenerator[int, None], typing.AsyncGenerator[int], typing.Generator[int], typing.Generator[int, str, None])
print(typing.ContextManager[int], typing.AsyncContextManager[int])


class Recent(Deque[int]):
    pass


print(Recent([1]), Recent.__mro__[:2], Recent.__orig_bases__)
for name in ("List", "Tuple", "Callable", "Awaitable", "Type", "Deque"):
    form = getattr(typing, name)
    print(form.__name__, form.__qualname__, form.__module__, form.__origin__)
for attempt in (
    lambda: List(),
    lambda: List[int](),
    lambda: typing.Tuple(),
    lambda: typing.Dict[str, int](),
    lambda: Deque[int]([1]),
    lambda: DefaultDict[str, int](int),
    lambda: typing.Iterable(),
    lambda: Dict[str],
    lambda: List[int, str],
    lambda: Deque[int, str],
    lambda: typing.Coroutine[int],
    lambda: typing.Generator[int, int, int, int],
    lambda: typing.Awaitable[int, int],
    lambda: List.missing,
    lambda: isinstance([], List[int]),
    lambda: typing.NoDefault,
    lambda: typing.Callable[int],
    lambda: typing.Callable[int, int],
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
