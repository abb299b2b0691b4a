"""Random programs that go further than random_program's: `random_deep.make(7)` is the text of one.

What is told besides: the tracebacks of what was caught, with the library's frames in them; futures, contexts
and eager tasks; what shutting down comes to under a Runner; iterators, generators and awaitables of classes.
"""

import random_program
from random_program import ERRORS, LENGTHS, LIMITS, Scope

HEAD = """\
import asyncio
import contextvars
import functools
import sys
import time
import traceback
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, suppress

variable = contextvars.ContextVar("variable", default="unset")


def told():
    print(traceback.format_exc(), end="")


class Steps:
    \"\"\"An async iterator, an awaitable, and an object whose end is seen.\"\"\"

    def __init__(self, name, count, delay):
        self.name, self.count, self.delay = name, count, delay

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.count == 0:
            raise StopAsyncIteration
        self.count -= 1
        await asyncio.sleep(self.delay)
        return self.name, self.count

    def __await__(self):
        yield from asyncio.sleep(self.delay).__await__()
        return self.name

    def __del__(self):
        print("gone:", self.name)


def retried(times):
    def around(function):
        @functools.wraps(function)
        async def again(*args):
            for n in range(times):
                try:
                    return await function(*args)
                except ValueError as e:
                    e.add_note(f"try {n}")
                    if n == times - 1:
                        raise
                    log("again", function.__name__, n)

        return again

    return around


"""


class Deep(random_program.Maker):
    def make(self):
        text = HEAD + super().make().split("import time\n", 1)[1].split("\n", 1)[1]
        r = self.random
        start = "    start = asyncio.get_running_loop().time()\n"
        more = []
        if r.random() < 0.25:
            more.append("asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)")
        if r.random() < 0.15:
            more.append("asyncio.get_running_loop().set_exception_handler(handle)")
            text = text.replace("class Oops", HANDLER + "class Oops", 1)
        text = text.replace(start, start + "".join(f"    {line}\n" for line in more), 1)
        choice, run = r.random(), "asyncio.run(main())"
        if choice < 0.1:
            text = text.replace(run, "asyncio.run(main(), debug=True)")
        elif choice < 0.2 and "try:\n    " + run not in text:
            text = text.replace(run, RUNNER)
        if r.random() < 0.2:
            text += "print('after')\n"
        return text

    def function(self):
        super().function()
        if self.functions[-1][1] == "coroutine" and self.random.random() < 0.15:
            at = max(n for n, line in enumerate(self.lines) if line.startswith("async def"))
            self.lines.insert(at, f"@retried({self.random.randint(1, 3)})")

    def simple_wide(self):
        own = [self.future, self.context, self.awaitable, self.uncancelled, self.held, self.notes, self.stack, self.eager]
        return super().simple_wide() + own * 2

    def nested_wide(self):
        own = [self.traced, self.nested_timeouts, self.exit_stack, self.steps, self.closed, self.stubborn,
               self.group_cancelled, self.executor, self.moved_limit, self.shielded_cleanup, self.stars, self.several,
               self.chained, self.hurried_group]
        return super().nested_wide() + own * 2

    # Simple statements.

    def future(self, depth, scope):
        name = self.fresh("fut")
        self.put(depth, f"{name} = asyncio.get_running_loop().create_future()")
        how = self.pick([f"{name}.set_result, {self.fresh('v')!r}", f"{name}.set_exception, Oops({self.fresh('e')!r})",
                         f"{name}.cancel, 'future'", f"{name}.cancel"])
        self.put(depth, f"asyncio.get_running_loop().call_later({self.pick(LENGTHS)}, {how})")
        if self.random.random() < 0.4:
            self.put(depth, f"{name}.add_done_callback(lambda f: log('future', f))")
        if self.random.random() < 0.8:
            self.put(depth, "try:", f"    log(await {name})")
            self.put(depth, "except (Oops, asyncio.CancelledError) as e:", f"    log(repr(e), {name}.cancelled())")

    def context(self, depth, scope):
        choice = self.random.random()
        if choice < 0.4:
            self.put(depth, f"variable.set({self.fresh('v')!r})", "log(variable.get())")
        elif choice < 0.7:
            context = self.fresh("ctx")
            self.put(depth, f"{context} = contextvars.copy_context()", f"{context}.run(variable.set, {self.fresh('v')!r})")
            self.put(depth, f"log(await asyncio.create_task({self.call()}, context={context}), variable.get(), {context}[variable])")
        else:
            self.put(depth, "log('context', variable.get())")

    def awaitable(self, depth, scope):
        self.put(depth, f"log('awaited', await Steps({self.fresh('st')!r}, 0, {self.pick(LENGTHS)}))")

    def uncancelled(self, depth, scope):
        self.put(depth, "asyncio.current_task().cancel('myself')", "try:", "    await asyncio.sleep(0)")
        self.put(depth, "except asyncio.CancelledError as e:", "    log(repr(e), asyncio.current_task().cancelling())")
        self.put(depth + 1, self.pick(["asyncio.current_task().uncancel()", "log(asyncio.current_task().uncancel())", "raise"]))

    def held(self, depth, scope):
        name = self.fresh("held")
        self.put(depth, f"{name} = Steps({name!r}, 0, 0)")
        if self.random.random() < 0.3:
            self.put(depth, f"{name}.itself = {name}")

    def notes(self, depth, scope):
        self.put(depth, "try:", f"    await {self.call()}", "except Exception as e:")
        self.put(depth + 1, f"e.add_note({self.fresh('note')!r})", self.pick(["raise", "told()", "log(e.__notes__)"]))

    def stack(self, depth, scope):
        task = scope.any_task(depth)
        if not task:
            return self.task(depth, scope)
        self.put(depth, self.pick([f"{task}.print_stack(file=sys.stdout)", f"log(len({task}.get_stack()))",
                                   f"log({task}.get_coro())"]))

    def eager(self, depth, scope):
        name = scope.new_task()
        self.put(depth, f"{name} = asyncio.Task({self.call()}, loop=asyncio.get_running_loop(), eager_start=True)")
        self.put(depth, f"log({name}.done())")

    # Statements with a block.

    def traced(self, depth, scope):
        self.put(depth, "try:")
        self.block(depth + 1, scope)
        kind = self.pick(["Exception", "BaseException", "(Oops, ValueError)", "BaseExceptionGroup", "asyncio.CancelledError"])
        self.put(depth, f"except {kind}:", "    told()")
        if "Base" in kind or "Cancelled" in kind or self.random.random() < 0.3:
            self.put(depth + 1, "raise")

    def nested_timeouts(self, depth, scope):
        outer, inner = self.fresh("outer"), self.fresh("within")
        self.put(depth, "try:", f"    async with asyncio.timeout({self.pick(LIMITS)}) as {outer}:")
        self.put(depth + 2, "try:", f"    async with asyncio.timeout({self.pick(LIMITS)}) as {inner}:")
        self.block(depth + 4, scope)
        if self.random.random() < 0.5:
            self.put(depth + 4, f"await {self.call()}")
        self.put(depth + 2, "except TimeoutError:", f"    log('inner', {inner}.expired(), {outer}.expired())")
        self.put(depth + 3, self.pick(["raise", "await asyncio.sleep(0.1)", "told()"]))
        self.put(depth + 2, "finally:", f"    log({inner}, {outer})")
        self.put(depth, "except TimeoutError:", f"    log('outer', {inner}.expired(), {outer}.expired())")

    def exit_stack(self, depth, scope):
        stack, managers = self.fresh("es"), self.callee("manager")
        self.put(depth, f"async with AsyncExitStack() as {stack}:")
        self.put(depth + 1, f"await {stack}.enter_async_context(Manager({self.fresh('cm')!r}, {self.pick(['0', '0.05'])}, False))")
        self.put(depth + 1, f"{stack}.push_async_callback(asyncio.sleep, {self.pick(LENGTHS)})", f"{stack}.callback(log, 'popped')")
        if managers:
            self.put(depth + 1, f"log(await {stack}.enter_async_context({self.pick(managers)}({self.fresh('m')!r})))")
        self.block(depth + 1, scope)

    def steps(self, depth, scope):
        call = f"Steps({self.fresh('st')!r}, {self.random.randint(1, 3)}, {self.pick(LENGTHS)})"
        if self.random.random() < 0.3:
            self.put(depth, f"log({{name: n async for name, n in {call} if n != 1}})")
            return
        self.put(depth, f"async for step in {call}:", "    log(step)")
        self.block(depth + 1, scope)
        self.put(depth, "else:", "    log('all steps')")

    def closed(self, depth, scope):
        generators = self.callee("generator")
        if not generators:
            return self.steps(depth, scope)
        name = self.fresh("ag")
        self.put(depth, f"async with aclosing({self.pick(generators)}({self.fresh('a')!r})) as {name}:")
        self.put(depth + 1, f"async for x in {name}:", "    log('closing', x)")
        self.block(depth + 2, scope)
        self.put(depth + 2, self.pick(["break", "pass"]))

    def stubborn(self, depth, scope):
        """A task that does not go at the first request, or goes late."""
        name, task = self.fresh("inner"), self.fresh("t")
        self.put(depth, f"async def {name}():", f"    for n in range({self.random.randint(1, 3)}):", "        try:")
        self.put(depth + 3, f"log(n, await {self.call()})", "await asyncio.sleep(1)")
        self.put(depth + 2, "except asyncio.CancelledError as e:", "    log('not yet', n, e.args, asyncio.current_task().cancelling())")
        self.put(depth + 2, "finally:", f"    await asyncio.sleep({self.pick(LENGTHS)})")
        self.put(depth + 1, "return 'gone'", "")
        self.put(depth, f"{task} = asyncio.create_task({name}(), name={name!r})")
        for _ in range(self.random.randint(1, 3)):
            self.put(depth, f"await asyncio.sleep({self.pick(['0', '0.1', '0.3'])})", f"log({task}.cancel({self.pick(['', repr('go')])}))")
        if self.random.random() < 0.6:
            self.put(depth, "try:", f"    log(await {task})", "except asyncio.CancelledError:", f"    log({task}, {task}.cancelled())")

    def group_cancelled(self, depth, scope):
        """A group whose own task is cancelled, or that is ended by a task that raises."""
        name, task, group = self.fresh("inner"), self.fresh("t"), self.fresh("tg")
        self.put(depth, f"async def {name}():", f"    async with asyncio.TaskGroup() as {group}:")
        for _ in range(self.random.randint(1, 2)):
            self.put(depth + 2, f"{group}.create_task({self.call()})")
        self.block(depth + 2, self.scope(scope))
        self.put(depth + 1, f"log({name!r}, {group})", "")
        self.put(depth, f"{task} = asyncio.create_task({name}())", f"await asyncio.sleep({self.pick(LENGTHS)})")
        self.put(depth, f"{task}.cancel({self.pick(['', repr('group')])})", "try:", f"    log(await {task})")
        self.put(depth, "except* Exception:", "    told()", "except* asyncio.CancelledError as e:", f"    log(repr(e), {task})")

    def executor(self, depth, scope):
        futures = self.fresh("futs")
        calls = ", ".join(f"loop.run_in_executor(None, block, {self.fresh('th')!r}, {n})" for n in (0.0137, 0.0571))
        self.put(depth, "loop = asyncio.get_running_loop()", f"{futures} = [{calls}]")
        choice = self.random.random()
        if choice < 0.3:
            self.put(depth, f"log(await asyncio.gather(*{futures}))")
        elif choice < 0.6:
            self.put(depth, f"for f in asyncio.as_completed({futures}):", "    log(await f)")
        else:
            self.put(depth, f"log(await {futures}[1], {futures}[0].done())")

    def moved_limit(self, depth, scope):
        name, choice = self.fresh("limit"), self.random.random()
        self.put(depth, "try:", f"    async with asyncio.timeout(None) as {name}:", f"        log({name}.when(), {name})")
        self.block(depth + 2, scope)
        self.put(depth + 2, f"{name}.reschedule(asyncio.get_running_loop().time() + {self.pick(['-1', '0', '0.1', '0.2'])})")
        if choice < 0.8:
            self.block(depth + 2, scope)
        if choice < 0.3:
            self.put(depth + 2, f"{name}.reschedule(None)")
        self.put(depth + 2, "await asyncio.sleep(0.15)")
        self.put(depth, "except TimeoutError:", "    told()")

    def shielded_cleanup(self, depth, scope):
        name, task = self.fresh("inner"), self.fresh("t")
        self.put(depth, f"async def {name}():", "    try:")
        self.block(depth + 2, self.scope(scope))
        self.put(depth + 2, "await asyncio.sleep(0.3)")
        self.put(depth + 1, "finally:", f"    log(await asyncio.shield({self.call()}))", f"    log({name!r}, 'clean')", "")
        self.put(depth, f"{task} = asyncio.create_task({name}())", f"await asyncio.sleep({self.pick(['0', '0.1', '0.2'])})")
        self.put(depth, f"{task}.cancel()", f"await asyncio.sleep({self.pick(LENGTHS)})", f"{task}.cancel('again')")
        self.put(depth, f"log(await asyncio.gather({task}, return_exceptions=True))")

    def stars(self, depth, scope):
        self.put(depth, "try:", "    try:")
        self.block(depth + 2, scope)
        parts = ", ".join(f"{self.pick(ERRORS)}({self.fresh('e')!r})" for _ in range(self.random.randint(1, 3)))
        self.put(depth + 2, f"raise ExceptionGroup({self.fresh('eg')!r}, [{parts}, ExceptionGroup('in', [Oops({self.fresh('e')!r}), OSError(2, 'no')])])")
        self.put(depth + 1, f"except* {self.pick(ERRORS)} as e:", f"    {self.pick(['raise', 'told()', 'raise KeyError(1)', 'raise KeyError(1) from e'])}")
        self.put(depth + 1, "except* OSError as e:", f"    {self.pick(['raise', 'log(repr(e))', 'await asyncio.sleep(0)'])}")
        self.put(depth, "except Exception as e:", "    told()", "    log(repr(e.__context__), repr(e.__cause__))")

    def several(self, depth, scope):
        """Several at once, with what each came to."""
        tasks = self.fresh("ts")
        calls = ", ".join(self.call() for _ in range(self.random.randint(2, 4)))
        self.put(depth, f"{tasks} = [asyncio.ensure_future(c) for c in ({calls},)]")
        self.put(depth, "try:", f"    log(await asyncio.wait_for(asyncio.gather(*{tasks}), {self.pick(LIMITS)}))")
        self.put(depth, "except (Exception, asyncio.CancelledError):", "    told()")
        self.put(depth, f"log([done(t) for t in {tasks}])")

    def chained(self, depth, scope):
        self.put(depth, "try:")
        self.block(depth + 1, scope)
        self.put(depth + 1, f"raise {self.pick(ERRORS)}({self.fresh('e')!r})")
        self.put(depth, "except Exception as first:", "    try:")
        self.block(depth + 2, scope)
        self.put(depth + 2, self.pick(["raise Oops('second') from first", "raise Oops('second') from None", "raise Oops('second')", "raise"]))
        self.put(depth + 1, "except Exception:", "    told()")

    def hurried_group(self, depth, scope):
        """A group under a limit."""
        group = self.fresh("tg")
        self.put(depth, "try:", f"    async with asyncio.timeout({self.pick(LIMITS)}), asyncio.TaskGroup() as {group}:")
        for _ in range(self.random.randint(1, 3)):
            self.put(depth + 2, f"{group}.create_task({self.call()})")
        self.block(depth + 2, scope)
        self.put(depth, self.pick(["except TimeoutError:", "except (TimeoutError, ExceptionGroup):", "except BaseException:"]))
        self.put(depth, "    told()", f"    log({group})")


HANDLER = """\
def handle(loop, context):
    print("handler:", context["message"], repr(context.get("exception")), sorted(context))


"""
RUNNER = """\
with asyncio.Runner() as runner:
    try:
        runner.run(main())
    except Exception as e:
        print("first:", repr(e))
    print(runner.run(asyncio.sleep(0.1, "second")))
    runner.run(main())"""


def make(seed):
    return Deep(seed).make()


if __name__ == "__main__":
    import sys

    print(make(int(sys.argv[1])), end="")
