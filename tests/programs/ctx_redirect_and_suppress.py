import io
import sys
from contextlib import ExitStack, redirect_stdout, suppress, contextmanager, nullcontext


buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
    print("twice", end="!")
print(repr(buffer.getvalue()))
with suppress(ZeroDivisionError, KeyError) as s:
    print(s)
    {}["x"]
with suppress(Exception):
    raise ExceptionGroup("g", [ValueError(1)])
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as e:
    print(repr(e))


@contextmanager
def step(n, log):
    log.append(f"+{n}")
    try:
        yield n
    except RuntimeError as e:
        log.append(f"!{n}:{e}")
        raise ValueError(n) from e
    finally:
        log.append(f"-{n}")


log = []
try:
    with ExitStack() as stack:
        for n in range(3):
            stack.enter_context(step(n, log))
        stack.callback(log.append, "callback")
        raise RuntimeError("boom")
except ValueError as e:
    print(log, repr(e), repr(e.__cause__), repr(e.__context__))
with nullcontext() as n, nullcontext([1]) as m:
    print(n, m)
print("to stderr", file=sys.stderr)
sys.stdout.write("written\n")
with step(9, log) as value:
    print(value, log[-1])
with step("last", log):
    raise RuntimeError("uncaught")
