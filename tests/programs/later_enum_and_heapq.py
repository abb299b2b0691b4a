import asyncio
import bisect
import heapq
from enum import Enum, Flag, IntEnum, StrEnum, auto


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    DONE = "done"

    @property
    def final(self):
        return self is State.DONE


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Perm(Flag):
    R = auto()
    W = auto()


class Kind(StrEnum):
    A = auto()


print(State.IDLE, repr(State.DONE), State("done"), State["RUNNING"], State.DONE.final, [s.name for s in State], State.IDLE.value, len(State))
print(Level.HIGH > Level.LOW, Level.HIGH + 1, f"{Level.LOW} {Level.LOW!r}", sorted([Level.HIGH, Level.LOW]), Level(10), Kind.A, f"{Kind.A}")
print(Perm.R | Perm.W, Perm.R in (Perm.R | Perm.W), ~Perm.R, bool(Perm.R & Perm.W), State.IDLE == 1, State.IDLE in State, hash(State.DONE) == hash(State.DONE))
for bad in (lambda: State("x"), lambda: State["X"], lambda: setattr(State, "IDLE", 3)):
    try:
        bad()
    except (ValueError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
h = [5, 1, 4]
heapq.heapify(h)
heapq.heappush(h, 0)
print(h, heapq.heappop(h), heapq.nlargest(2, h), heapq.nsmallest(2, h, key=lambda x: -x), heapq.heappushpop(h, 9), heapq.heapreplace(h, 2), h, list(heapq.merge([1, 4], [2, 3])))
s = [1, 3, 5]
bisect.insort(s, 4)
print(s, bisect.bisect(s, 3), bisect.bisect_left(s, 3))


async def dijkstra(graph, source):
    dist, heap = {source: 0}, [(0, source)]
    while heap:
        d, u = heapq.heappop(heap)
        await asyncio.sleep(0)
        for v, w in graph[u]:
            if d + w < dist.get(v, float("inf")):
                dist[v] = d + w
                heapq.heappush(heap, (d + w, v))
    return dist


print(asyncio.run(dijkstra({"a": [("b", 2), ("c", 5)], "b": [("c", 1)], "c": []}, "a")))
