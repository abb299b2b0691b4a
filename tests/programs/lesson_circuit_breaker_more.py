import asyncio
import enum


class State(enum.Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"

    def __str__(self):
        return self.value.upper()


class CircuitOpenError(RuntimeError):
    def __init__(self, remaining):
        super().__init__(f"circuit open for another {remaining:.1f}s")
        self.remaining = remaining


class Breaker:
    def __init__(self, threshold=3, recovery=2.0):
        self.threshold, self.recovery = threshold, recovery
        self.failures = 0
        self.state = State.CLOSED
        self.opened_at = None

    async def call(self, fn, *args):
        now = asyncio.get_running_loop().time()
        if self.state is State.OPEN:
            if now - self.opened_at < self.recovery:
                raise CircuitOpenError(self.recovery - (now - self.opened_at))
            self._to(State.HALF_OPEN)
        try:
            result = await fn(*args)
        except CircuitOpenError:
            raise
        except Exception:
            self.failures += 1
            if self.failures >= self.threshold or self.state is State.HALF_OPEN:
                self.opened_at = asyncio.get_running_loop().time()
                self._to(State.OPEN)
            raise
        else:
            self.failures = 0
            if self.state is not State.CLOSED:
                self._to(State.CLOSED)
            return result

    def _to(self, state):
        print(f"    {self.state} -> {state}")
        self.state = state


async def flaky(n):
    await asyncio.sleep(0.1)
    if n < 5:
        raise ConnectionError(n)
    return f"ok {n}"


async def main():
    breaker = Breaker()
    for n in range(9):
        try:
            print(n, await breaker.call(flaky, n))
        except (ConnectionError, CircuitOpenError) as e:
            print(n, type(e).__name__, e)
        await asyncio.sleep(0.7)


asyncio.run(main())
