import asyncio
import collections
import datetime
import functools
import itertools
import re
import types

class Day(datetime.date):
    pass


now = datetime.datetime(2024, 1, 1)
for make in (
    lambda: now + 1,
    lambda: now < 3,
    lambda: datetime.date(2024, 1, 1) - 1.5,
    lambda: now - datetime.date(2024, 1, 1),
    lambda: datetime.timedelta(1) + 1,
    lambda: datetime.timedelta(1) < 5,
    lambda: 1 - now,
    lambda: now(),
    lambda: now[0],
    lambda: len(now),
    lambda: iter(datetime.timedelta(1)),
    lambda: collections.deque() + 1,
    lambda: collections.OrderedDict() < 1,
    lambda: collections.defaultdict(int) + 1,
    lambda: collections.Counter() + 1,
    lambda: asyncio.Queue() + 1,
    lambda: asyncio.Lock()(),
    lambda: datetime.datetime(2024, 1),
    lambda: datetime.timedelta("x"),
    lambda: datetime.date(2024, 1, "x"),
    lambda: now.foo,
    lambda: datetime.timedelta(1) * "a",
    lambda: datetime.time(1) + datetime.time(2),
    lambda: hash(collections.deque()),
    lambda: {}[collections.deque()],
    lambda: int(now),
    lambda: "a" + now,
    lambda: [1] + now,
    lambda: sum([now]),
    lambda: range(now),
    lambda: [1][now],
    lambda: "%d" % now,
    lambda: -now,
    lambda: functools.partial(print) + 1,
    lambda: itertools.count() + 1,
    lambda: itertools.chain()[0],
    lambda: re.compile("a") + 1,
    lambda: re.match("a", "a")(),
    lambda: types.SimpleNamespace(a=1) + 1,
    lambda: types.SimpleNamespace(a=1).b,
    lambda: list[int] + 1,
    lambda: Day(2024, 1, 1) + 1,
    lambda: Day(2024, 1, 1) < 1,
):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
