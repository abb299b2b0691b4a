"""Makes a well-formed asyncio program out of a seed: `random_program.make(7)` is its text.

A function calls only those above it, and each loop has an end, so every program ends; what waits for
another task without a limit may wait for ever, so main has a limit of its own. What CPython leaves to
the order of a set is put in order before it is shown.
"""

import random

from random_wide import Wide

HEAD = """\
import asyncio
import time
from contextlib import asynccontextmanager, suppress


def log(*args):
    print(f"{asyncio.get_running_loop().time() - start:.3f}", *args)


def done(task):
    if not task.done():
        return "pending"
    if task.cancelled():
        return "cancelled"
    return repr(task.exception() or task.result())


def sort(tasks):
    return sorted(tasks, key=lambda task: task.get_name())


class Oops(Exception):
    pass


def block(name, seconds, fails=False):
    time.sleep(seconds)
    if fails:
        raise ValueError(name)
    return name, seconds


def fail(name):
    raise Oops(name)


class Manager:
    def __init__(self, name, delay, quiet):
        self.name, self.delay, self.quiet = name, delay, quiet

    async def __aenter__(self):
        await asyncio.sleep(self.delay)
        log(self.name, "enters")
        return self

    async def __aexit__(self, kind, e, traceback):
        log(self.name, "exits", kind and kind.__name__)
        await asyncio.sleep(self.delay)
        return self.quiet and isinstance(e, Exception)


"""

LENGTHS = ["0", "0", "0.1", "0.1", "0.2", "0.3", "0.05", "0.15", "0.25", "0.001"]
LIMITS = ["0", "0.05", "0.1", "0.1", "0.2", "0.25", "0.4", "1"]
ERRORS = ["Oops", "ValueError", "KeyError"]


class Maker(Wide):
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.names = 0
        self.functions = []  # (name, whether it is an async generator) of what may be called
        self.budget = 0

    def make(self):
        r = self.random
        kinds = ["asyncio.Lock()", "asyncio.Semaphore(2)", "asyncio.Event()", "asyncio.Condition()"]
        kinds += ["asyncio.Barrier(2)", "asyncio.Barrier(3)"]
        kinds += ["asyncio.Queue()", "asyncio.Queue(1)", "asyncio.LifoQueue(2)", "asyncio.Lock()"]
        self.objects = {}
        for kind in r.sample(kinds, r.randint(2, 6)):
            self.objects.setdefault(kind.split(".")[1].split("(")[0], []).append(kind)
        self.shared = {}
        for kind, makers in self.objects.items():
            for maker in makers:
                name = self.fresh(kind[0].lower() + kind[1:4].lower())
                self.shared.setdefault("Queue" if "Queue" in kind else kind, []).append(name)
                self.put(0, f"{name} = {maker}")
        self.put(0, "", "")
        for _ in range(r.randint(2, 5)):
            self.function()
        self.put(0, "async def main():")
        self.put(1, "global start", "start = asyncio.get_running_loop().time()")
        self.put(1, "async with asyncio.timeout(20):")
        self.budget = 14
        self.block(2, Scope(self), least=4)
        self.put(1, "log('main ends')")
        if r.random() < 0.4:
            self.put(1, "await asyncio.sleep(0.5)")
        self.put(0, "", "")
        if r.random() < 0.7:
            self.put(0, "try:", "    asyncio.run(main())")
            self.put(0, "except BaseException as e:", "    print('run:', repr(e))")
        else:
            self.put(0, "asyncio.run(main())")
        return HEAD + "\n".join(self.lines) + "\n"

    def fresh(self, stem):
        self.names += 1
        return f"{stem}{self.names}"

    def put(self, depth, *lines):
        self.lines.extend("    " * depth + line if line else "" for line in lines)

    def pick(self, items):
        return self.random.choice(items)

    def function(self):
        r = self.random
        kind = r.choices(["coroutine", "generator", "manager"], [6, 2, 1])[0]
        name = self.fresh({"coroutine": "work", "generator": "items", "manager": "opened"}[kind])
        self.budget = r.randint(3, 9)
        if kind == "manager":
            self.put(0, "@asynccontextmanager")
        self.put(0, f"async def {name}(name):")
        scope = Scope(self, function=True)
        if kind == "coroutine":
            self.block(1, scope)
            if r.random() < 0.6:
                self.put(1, f"return {self.pick(['name', repr(name), '42', 'None', '(name, 1)'])}")
        elif kind == "generator":
            self.put(1, "try:")
            self.put(2, f"for i in range({r.randint(1, 4)}):")
            self.sleep(3)
            self.put(3, f"yield {self.pick(['i', 'name, i', 'i * i'])}")
            self.budget = 2
            self.block(3, scope)
            self.put(1, "finally:", "    log(name, 'closed')")
            if r.random() < 0.3:
                self.sleep(2)
        else:
            self.sleep(1)
            self.put(1, "try:", "    log('enter', name)", "    yield name")
            if r.random() < 0.3:
                self.put(1, f"except {self.pick(ERRORS)} as e:", "    log('manager saw', repr(e))")
            self.put(1, "finally:")
            self.sleep(2)
            self.put(2, "log('exit', name)")
        self.put(0, "", "")
        self.functions.append((name, kind))

    def callee(self, kind):
        return [name for name, other in self.functions if other == kind]

    def call(self):
        """A coroutine to await."""
        workers = self.callee("coroutine")
        if workers and self.random.random() < 0.75:
            return f"{self.pick(workers)}({self.fresh('c')!r})"
        if self.random.random() < 0.5:
            return f"asyncio.sleep({self.pick(LENGTHS)}, {self.fresh('s')!r})"
        return f"asyncio.sleep({self.pick(LENGTHS)})"

    def sleep(self, depth):
        self.put(depth, f"await asyncio.sleep({self.pick(LENGTHS)})")

    def block(self, depth, scope, least=1):
        """Some statements, as long as the function's budget lasts."""
        before = len(self.lines)
        for _ in range(self.random.randint(least, max(least + 2, 4))):
            if self.budget <= 0:
                break
            self.budget -= 1
            self.statement(depth, scope)
        if len(self.lines) == before:
            self.put(depth, f"log({self.fresh('at')!r})")

    def statement(self, depth, scope):
        simple = [self.say, self.sleep_, self.sleep_, self.await_, self.task, self.finish, self.raise_, self.event,
                  self.queue, self.callback, self.cancel_task, self.look, self.self_cancel]
        nested = [self.lock, self.lock, self.gather, self.wait, self.wait_for, self.timeout, self.group, self.shield, self.try_,
                  self.try_, self.finally_, self.loop, self.completed, self.for_, self.inner, self.manager,
                  self.condition, self.suppress]
        deep = depth > 5
        simple, nested = simple + self.simple_wide(), nested + self.nested_wide()
        self.pick(simple if deep or self.random.random() < 0.4 else nested)(depth, scope)

    def scope(self, around):
        return Scope(self, function=around.function)

    def who(self, scope):
        return "name" if scope.function else "'main'"

    # Simple statements.

    def say(self, depth, scope):
        self.put(depth, f"log({self.who(scope)}, {self.fresh('at')!r})")

    def sleep_(self, depth, scope):
        self.sleep(depth)

    def await_(self, depth, scope):
        self.put(depth, f"log({self.who(scope)}, await {self.call()})")

    def task(self, depth, scope):
        name = scope.new_task()
        title = f", name={name!r}" if self.random.random() < 0.5 else ""
        self.put(depth, f"{name} = asyncio.create_task({self.call()}{title})")
        if self.random.random() < 0.2:
            self.put(depth, f"{name}.add_done_callback(lambda t: log('callback', done(t)))")

    def finish(self, depth, scope):
        task = scope.any_task(depth)
        if not task:
            return self.task(depth, scope)
        self.put(depth, "try:", f"    log(await {task})")
        self.put(depth, f"except {self.pick(['Exception', 'ValueError', '(Oops, KeyError)'])} as e:")
        self.put(depth, f"    log({task!r}, repr(e))")
        if self.random.random() < 0.5:
            self.put(depth, "except asyncio.CancelledError:", f"    log({task!r}, 'cancelled', {task}.cancelled())")
            if self.random.random() < 0.5:
                self.put(depth, "    raise")

    def raise_(self, depth, scope):
        r = self.random
        if r.random() < 0.7:
            self.put(depth, f"if {self.pick(['len(asyncio.all_tasks()) > 2', 'start < 0', 'True'])}:")
            depth += 1
        self.put(depth, f"raise {self.pick(ERRORS)}({self.fresh('e')!r})")

    def event(self, depth, scope):
        for name in self.shared.get("Event", []):
            action = self.pick(["set", "set", "clear", "wait"])
            if action == "wait":
                self.put(depth, "with suppress(TimeoutError):")
                self.put(depth + 1, f"log('event', await asyncio.wait_for({name}.wait(), {self.pick(LIMITS)}))")
            else:
                self.put(depth, f"{name}.{action}()")
            return
        self.say(depth, scope)

    def queue(self, depth, scope):
        queues = self.shared.get("Queue")
        if not queues:
            return self.sleep(depth)
        name, r = self.pick(queues), self.random
        choice = r.randint(0, 5)
        if choice == 0:
            self.put(depth, "try:", f"    {name}.put_nowait({self.fresh('i')!r})")
            self.put(depth, "except asyncio.QueueFull:", "    log('full')")
        elif choice == 1:
            self.put(depth, "try:", f"    log('got', {name}.get_nowait())")
            self.put(depth, "except asyncio.QueueEmpty:", "    log('empty')")
        elif choice == 2:
            self.put(depth, f"await {name}.put({self.fresh('i')!r})", f"log('put', {name}.qsize())")
        else:
            what = f"{name}.get()" if choice < 5 else f"{name}.put({self.fresh('i')!r})"
            self.put(depth, "try:", f"    log(await asyncio.wait_for({what}, {self.pick(LIMITS)}))")
            self.put(depth, "except TimeoutError:", f"    log('queue timeout', {name}.qsize())")

    def callback(self, depth, scope):
        title = self.fresh("cb")
        self.put(depth, self.pick([
            f"asyncio.get_running_loop().call_soon(log, {title!r})",
            f"asyncio.get_running_loop().call_later({self.pick(LENGTHS)}, log, {title!r})",
        ]))

    def cancel_task(self, depth, scope):
        task = scope.any_task(depth)
        if not task:
            return self.task(depth, scope)
        self.put(depth, f"log('cancel', {task}.cancel({self.pick(['', repr('why')])}))")
        if self.random.random() < 0.6:
            self.put(depth, f"await asyncio.wait([{task}])", f"log(done({task}))")

    def look(self, depth, scope):
        task = scope.any_task(depth)
        if not task:
            return self.say(depth, scope)
        self.put(depth, f"log({task}.get_name() if {task}.get_name()[0] == 't' else '-', done({task}), {task}.cancelling())")

    def self_cancel(self, depth, scope):
        if not scope.function or self.random.random() < 0.6:
            return self.say(depth, scope)
        self.put(depth, "asyncio.current_task().cancel()")
        if self.random.random() < 0.5:
            self.put(depth, "try:", "    await asyncio.sleep(0.1)", "except asyncio.CancelledError:")
            self.put(depth, "    log('uncancel', asyncio.current_task().uncancel())")

    # Statements with a block.

    def lock(self, depth, scope):
        locks = [n for kind in ("Lock", "Semaphore") for n in self.shared.get(kind, [])]
        locks = [n for n in locks if n not in scope.held]
        if not locks:
            return self.sleep(depth)
        name = self.pick(locks)
        self.put(depth, f"async with {name}:", f"    log({self.who(scope)}, 'has', {name!r})")
        scope.held.append(name)
        self.block(depth + 1, scope)
        scope.held.remove(name)

    def condition(self, depth, scope):
        for name in self.shared.get("Condition", []):
            if name in scope.held:
                break
            self.put(depth, f"async with {name}:")
            if self.random.random() < 0.5:
                self.put(depth + 1, self.pick([f"{name}.notify()", f"{name}.notify_all()", f"{name}.notify(2)"]))
            else:
                self.put(depth + 1, "try:", f"    async with asyncio.timeout({self.pick(LIMITS)}):")
                self.put(depth + 1, f"        log('notified', await {name}.wait())")
                self.put(depth + 1, "except TimeoutError:", f"    log('nobody notified', {name}.locked())")
            scope.held.append(name)
            self.block(depth + 1, scope)
            scope.held.remove(name)
            return
        self.say(depth, scope)

    def gather(self, depth, scope):
        calls = ", ".join(self.call() for _ in range(self.random.randint(1, 4)))
        if self.random.random() < 0.55:
            self.put(depth, f"log(await asyncio.gather({calls}, return_exceptions=True))")
        else:
            self.put(depth, "try:", f"    log(await asyncio.gather({calls}))")
            self.put(depth, "except Exception as e:", "    log('gather', repr(e))")

    def wait(self, depth, scope):
        group = self.fresh("ts")
        calls = [f"asyncio.create_task({self.call()}, name='w{n}')" for n in range(self.random.randint(1, 4))]
        self.put(depth, f"{group} = [{', '.join(calls)}]")
        options = self.pick(["", ", timeout=0.1", ", timeout=0", ", return_when=asyncio.FIRST_COMPLETED",
                             ", return_when=asyncio.FIRST_EXCEPTION",
                             ", timeout=0.2, return_when=asyncio.FIRST_COMPLETED"])
        self.put(depth, f"finished, pending = await asyncio.wait({group}{options})")
        self.put(depth, "log([done(t) for t in sort(finished)], len(pending))")
        if self.random.random() < 0.6:
            self.put(depth, "for t in sort(pending):", "    t.cancel()")
            if self.random.random() < 0.7:
                self.put(depth, f"log(await asyncio.gather(*{group}, return_exceptions=True))")

    def wait_for(self, depth, scope):
        self.put(depth, "try:", f"    log(await asyncio.wait_for({self.call()}, {self.pick(LIMITS)}))")
        self.put(depth, "except TimeoutError:", f"    log({self.who(scope)}, 'timeout')")
        if self.random.random() < 0.5:
            self.put(depth, "except Exception as e:", "    log(repr(e))")

    def timeout(self, depth, scope):
        limit = self.pick(LIMITS)
        self.put(depth, "try:", f"    async with asyncio.timeout({limit}) as limit:")
        self.block(depth + 2, scope)
        if self.random.random() < 0.15:
            self.put(depth + 2, "limit.reschedule(asyncio.get_running_loop().time() + 0.1)")
            self.block(depth + 2, scope)
        self.put(depth, "except TimeoutError as e:", f"    log({self.who(scope)}, 'too late', limit.expired())")

    def group(self, depth, scope):
        name = self.fresh("tg")
        self.put(depth, "try:", f"    async with asyncio.TaskGroup() as {name}:")
        tasks = []
        for _ in range(self.random.randint(1, 3)):
            task = self.fresh("g")
            tasks.append(task)
            self.put(depth + 2, f"{task} = {name}.create_task({self.call()})")
        if self.random.random() < 0.5:
            self.block(depth + 2, scope)
        self.put(depth, f"    log('group', {', '.join(f'done({t})' for t in tasks)})")
        if self.random.random() < 0.7:
            self.put(depth, "except* Exception as e:", "    log('group failed', repr(e))")
        else:
            self.put(depth, "finally:", "    log('group ended')")

    def shield(self, depth, scope):
        task = scope.new_task()
        self.put(depth, f"{task} = asyncio.ensure_future({self.call()})")
        self.put(depth, "try:", f"    log(await asyncio.wait_for(asyncio.shield({task}), {self.pick(LIMITS)}))")
        self.put(depth, "except TimeoutError:", f"    log('shielded', done({task}))")

    def try_(self, depth, scope):
        self.put(depth, "try:")
        self.block(depth + 1, scope)
        kind = self.pick(["Oops", "ValueError", "Exception", "asyncio.CancelledError", "(KeyError, TimeoutError)"])
        self.put(depth, f"except {kind} as e:", f"    log({self.who(scope)}, 'caught', repr(e))")
        choice = self.random.random()
        if kind == "asyncio.CancelledError" and choice < 0.6:
            self.put(depth + 1, "raise")
        elif choice < 0.15:
            self.put(depth + 1, f"raise {self.pick(ERRORS)}({self.fresh('e')!r}) from e")
        elif choice < 0.4:
            self.sleep(depth + 1)
        if self.random.random() < 0.25:
            self.put(depth, "else:", "    log('no error')")

    def finally_(self, depth, scope):
        self.put(depth, "try:")
        self.block(depth + 1, scope)
        self.put(depth, "finally:", f"    log({self.who(scope)}, 'finally')")
        if self.random.random() < 0.7:
            self.sleep(depth + 1)
            self.put(depth + 1, f"log({self.who(scope)}, 'cleaned')")

    def suppress(self, depth, scope):
        self.put(depth, f"with suppress({self.pick(['Oops', 'ValueError', 'Exception', 'asyncio.CancelledError'])}):")
        self.block(depth + 1, scope)

    def loop(self, depth, scope):
        name = self.fresh("n")
        self.put(depth, f"for {name} in range({self.random.randint(2, 3)}):")
        self.put(depth + 1, f"log({name})")
        if self.budget > 4:
            self.budget -= 3
        self.block(depth + 1, scope)
        if self.random.random() < 0.2:
            self.put(depth + 1, f"if {name}:", "    " + self.pick(["break", "continue"]))

    def completed(self, depth, scope):
        calls = ", ".join(f"asyncio.create_task({self.call()})" for _ in range(self.random.randint(2, 4)))
        limit = self.pick(["", "", ", timeout=0.2"])
        each = "async for" if self.random.random() < 0.4 else "for"
        self.put(depth, "try:", f"    {each} t in asyncio.as_completed([{calls}]{limit}):")
        self.put(depth + 2, "try:", "    log('completed', await t)", "except Exception as e:", "    log('failed', repr(e))")
        if self.random.random() < 0.2:
            self.put(depth + 3, "break")
        self.put(depth, "except TimeoutError:", "    log('as_completed timeout')")

    def for_(self, depth, scope):
        generators = self.callee("generator")
        if not generators:
            return self.sleep(depth)
        call = f"{self.pick(generators)}({self.fresh('a')!r})"
        if self.random.random() < 0.3:
            self.put(depth, f"log([x async for x in {call}])")
            return
        self.put(depth, f"async for x in {call}:", "    log('item', x)")
        if self.random.random() < 0.5:
            self.sleep(depth + 1)
        if self.random.random() < 0.3:
            self.put(depth + 1, "break")

    def manager(self, depth, scope):
        managers = self.callee("manager")
        if not managers:
            return self.say(depth, scope)
        self.put(depth, f"async with {self.pick(managers)}({self.fresh('m')!r}) as opened:", "    log(opened)")
        self.block(depth + 1, scope)

    def inner(self, depth, scope):
        name = self.fresh("inner")
        self.put(depth, f"async def {name}():")
        self.block(depth + 1, Scope(self, function=scope.function))
        self.put(depth, "")
        if self.random.random() < 0.5:
            self.put(depth, f"await {name}()")
        else:
            task = scope.new_task()
            self.put(depth, f"{task} = asyncio.create_task({name}())")


class Scope:
    """The tasks that the function at hand has surely made, and the locks that it holds."""

    def __init__(self, maker, function=False):
        self.maker, self.function = maker, function
        self.held, self.tasks = [], []

    def new_task(self):
        name = self.maker.fresh("t")
        self.tasks.append((name, len(self.maker.lines)))
        return name

    def any_task(self, depth):
        """A task made by a statement that the one to come follows in its own block or an outer one."""
        sure = []
        for name, at in self.tasks:
            made = indent(self.maker.lines[at]) if at < len(self.maker.lines) else 99
            between = [indent(line) for line in self.maker.lines[at:] if line]
            if made <= depth and all(i >= made for i in between):
                sure.append(name)
        return self.maker.pick(sure) if sure else None


def indent(line):
    return (len(line) - len(line.lstrip())) // 4


def make(seed):
    return Maker(seed).make()


if __name__ == "__main__":
    import sys

    print(make(int(sys.argv[1])), end="")
