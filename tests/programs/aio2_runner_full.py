import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def setter(value):
    old = var.get()
    var.set(value)
    await asyncio.sleep(0.1)
    return old, var.get()


class MyLoop(asyncio.SelectorEventLoop):
    def create_task(self, coro, **kwargs):
        print("create_task", coro.__name__, sorted(kwargs))
        return super().create_task(coro, **kwargs)

    def close(self):
        print("closing my loop")
        super().close()


def factory():
    print("factory")
    return MyLoop()


with asyncio.Runner() as runner:
    print(runner.run(setter("one")))
    print(runner.run(setter("two")))
    ctx = contextvars.copy_context()
    print(runner.run(setter("three"), context=ctx))
    print(ctx.get(var), ctx[var], list(ctx.keys()) == [var])
    print(runner.run(setter("four")))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed(), loop.get_debug())
    print(var.get())
print(loop.is_closed())

for call in (lambda: runner.get_loop(), lambda: runner.run(setter("x")), lambda: runner.__enter__()):
    try:
        call()
    except RuntimeError as e:
        print("RuntimeError:", e)

with asyncio.Runner(loop_factory=factory) as runner:
    print("inside, lazily")
    print(runner.run(setter("a")))

with asyncio.Runner(debug=True) as runner:
    print(runner.get_loop().get_debug())

runner = asyncio.Runner()
runner.close()
runner.close()
print(repr(runner)[:40].split(" at ")[0])


async def nested():
    inner = asyncio.Runner()
    try:
        inner.run(setter("n"))
    except RuntimeError as e:
        print(e)
    finally:
        inner.close()


asyncio.run(nested())
with asyncio.Runner() as runner:
    for bad in (setter, 3, None, asyncio.sleep):
        try:
            runner.run(bad)
        except ValueError as e:
            print("ValueError", str(e).split(" at ")[0])
        except TypeError as e:
            print("TypeError", str(e).split(" at ")[0])
