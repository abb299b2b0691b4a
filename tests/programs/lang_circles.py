# Values that hold one another, of all kinds: the run says nothing about them, and nothing of it stays.
import asyncio
import collections
import contextvars
import functools
import itertools


class Node:
    __slots__ = ("other",)


class Items(list):
    pass


class Names(dict):
    pass


def recursive():
    def inner(n):
        return n if n < 2 else inner(n - 1)

    return inner(5)


def generator():
    me = yield 1
    yield me


async def keeps_itself():
    me = asyncio.current_task()
    box = [me]
    box.append(box)
    await asyncio.sleep(0)
    return box


async def agen():
    me = yield 1
    yield me


def raises_itself():
    try:
        raise ValueError(1)
    except ValueError as e:
        e.me = e
        e.args = (e,)
        kept = e
    return kept


async def main():
    a = []
    a.append(a)
    b = {}
    b["me"] = b
    c = collections.deque()
    c.append(c)
    d = Node()
    d.other = d
    e = Items()
    e.append(e)
    f = Names()
    f["me"] = [f]
    s = set()
    n = Node()
    n.other = s
    s.add(n)
    g = generator()
    next(g)
    g.send(g)
    ag = agen()
    await ag.asend(None)
    await ag.asend(ag)
    recursive()
    await asyncio.gather(keeps_itself(), keeps_itself())
    raises_itself()
    var = contextvars.ContextVar("var")
    context = contextvars.copy_context()
    context.run(var.set, context)
    var.set([var])
    function = lambda: function
    function.me = function
    part = functools.partial(print, a)
    a.append(part)
    dd = collections.defaultdict(list)
    dd["me"].append(dd)
    od = collections.OrderedDict()
    od["me"] = od
    cm = collections.ChainMap({})
    cm["me"] = cm
    box = []
    box.append(map(lambda x: box, box))
    box.append(zip(box, box))
    box.append(itertools.chain(box))
    box.append(itertools.cycle(box))
    box.append(box.append)
    box.append(iter(box))
    box.append(slice(box))
    future = asyncio.get_running_loop().create_future()
    future.set_result([future])
    waiting = asyncio.get_running_loop().create_future()
    waiting.add_done_callback(lambda _: waiting)
    queue = asyncio.Queue()
    queue.put_nowait(queue)
    event = asyncio.Event()
    event.me = event
    lock = asyncio.Lock()
    lock.holder = [lock]
    names = {}
    exec("def f(): return f\nx = [f]", names)
    names["names"] = names
    base = type("Base", (), {})
    base.me = base()
    base.me.list = [base.me]
    first, second = ValueError(1), ValueError(2)
    first.__cause__ = second
    second.__cause__ = first
    l1 = [1, 2]
    l1[0] = l1
    l2 = []
    l2 += [l2]
    l3 = []
    l3.extend([l3])
    l4 = []
    l4.insert(0, l4)
    l5 = [1]
    l5[:] = [l5]
    d1 = {}
    d1.update(me=d1)
    d2 = {}
    d2 |= {"me": d2}
    d3 = {}
    d3.setdefault("me", d3)
    q1 = collections.deque()
    q1.extend([q1])
    q1.appendleft(q1)
    q2 = collections.deque([1])
    q2[0] = q2
    q2.insert(0, q2)
    print("done")


asyncio.run(main())
