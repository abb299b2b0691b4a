import asyncio
import enum
import time
from contextlib import asynccontextmanager


class State(enum.Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


class CircuitOpenError(RuntimeError):
    pass


class CircuitBreaker:
    def __init__(self, name, threshold=3, reset_after=1.0):
        self.name = name
        self.threshold = threshold
        self.reset_after = reset_after
        self.failures = 0
        self.state = State.CLOSED
        self.opened_at = None
        self.history = []

    def _go(self, state):
        self.history.append((self.state.name, state.name))
        print(f"    {self.name}: {self.state.value} -> {state.value}")
        self.state = state

    @asynccontextmanager
    async def guard(self):
        if self.state is State.OPEN:
            if time.monotonic() - self.opened_at >= self.reset_after:
                self._go(State.HALF_OPEN)
            else:
                raise CircuitOpenError(self.name)
        try:
            yield self
        except Exception:
            self.failures += 1
            if self.failures >= self.threshold or self.state is State.HALF_OPEN:
                self.opened_at = time.monotonic()
                if self.state is not State.OPEN:
                    self._go(State.OPEN)
            raise
        else:
            self.failures = 0
            if self.state is not State.CLOSED:
                self._go(State.CLOSED)


async def service(t0):
    t = time.monotonic() - t0
    await asyncio.sleep(0.05)
    if 0.3 < t < 2.0:
        raise ConnectionError("service down")
    return 200


async def main():
    t0 = time.monotonic()
    breaker = CircuitBreaker("payments")
    outcome = {"ok": 0, "error": 0, "rejected": 0}
    for i in range(20):
        try:
            async with breaker.guard():
                status = await service(t0)
        except CircuitOpenError as exc:
            outcome["rejected"] += 1
            print(f"{i:02} rejected {exc}")
        except ConnectionError as exc:
            outcome["error"] += 1
            print(f"{i:02} error {exc!r}")
        else:
            outcome["ok"] += 1
            print(f"{i:02} ok {status}")
        await asyncio.sleep(0.15)
    print(outcome)
    for a, b in breaker.history:
        print(f"{a:>10} => {b:<10}|")
    print(State("open"), State["HALF_OPEN"], list(State), State.OPEN.value, repr(State.OPEN))
    print(State("nope"))


asyncio.run(main())
