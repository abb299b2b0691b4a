import asyncio
import concurrent.futures

for name in ("CancelledError", "InvalidStateError", "TimeoutError", "QueueEmpty", "QueueFull", "QueueShutDown",
             "IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError", "BrokenBarrierError"):
    kind = getattr(asyncio, name)
    print(name, kind.__module__, kind.__mro__[1].__name__, repr(kind) if name != "x" else "")
print(concurrent.futures.CancelledError is asyncio.CancelledError)
print(concurrent.futures.TimeoutError is TimeoutError)
print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)
try:
    raise asyncio.CancelledError("m")
except BaseException as e:
    print(repr(e), str(e), e.args)
e = asyncio.IncompleteReadError(b"ab", 5)
print(e, e.partial, e.expected)
print(asyncio.InvalidStateError("x"), repr(asyncio.QueueEmpty()))
print(isinstance(asyncio.BrokenBarrierError(), RuntimeError))
raise asyncio.CancelledError
