"""More statements for random_program: groups, barriers, threads, shut queues, generators that are left early.

Each is a method of Maker: it puts lines that are well formed where they stand, and takes its share of the
function's budget through `block`. Where a thread sleeps its length is one that no task's sleeps add up to.
"""

ERRORS = ["Oops", "ValueError", "KeyError"]
THREADS = ["0.0137", "0.0571", "0.0913", "0.1379"]


class Wide:
    def simple_wide(self):
        return [self.thread, self.barrier, self.show, self.lost, self.failing_callback, self.shut, self.join,
                self.raise_group, self.notify_later]

    def nested_wide(self):
        return [self.group_of_groups, self.nested_gather, self.cancelled_shield, self.completed_coroutines,
                self.left_early, self.driven, self.predicate, self.race, self.class_manager, self.waited_list,
                self.star, self.named_waits, self.timeout_at, self.cancelled_scope]

    # Simple statements.

    def thread(self, depth, scope):
        name, length = self.fresh("th"), self.pick(THREADS)
        call = self.pick([f"asyncio.to_thread(block, {name!r}, {length})",
                          f"asyncio.get_running_loop().run_in_executor(None, block, {name!r}, {length})",
                          f"asyncio.to_thread(block, {name!r}, {length}, True)"])
        if self.random.random() < 0.5:
            self.put(depth, "try:", f"    log(await {call})", "except ValueError as e:", "    log('thread', repr(e))")
        else:
            self.put(depth, "try:", f"    log(await asyncio.wait_for({call}, {self.pick(['0.02', '0.2', '1'])}))")
            self.put(depth, "except (TimeoutError, ValueError) as e:", "    log('thread', repr(e))")

    def barrier(self, depth, scope):
        names = self.shared.get("Barrier")
        if not names:
            return self.say(depth, scope)
        name, choice = self.pick(names), self.random.random()
        if choice < 0.7:
            self.put(depth, "try:", "    async with asyncio.timeout(0.2):", f"        log('barrier', await {name}.wait())")
            self.put(depth, "except (TimeoutError, asyncio.BrokenBarrierError) as e:")
            self.put(depth, f"    log('barrier', repr(e), {name}.broken, {name}.n_waiting)")
        elif choice < 0.9:
            self.put(depth, f"await {name}.{self.pick(['reset', 'reset', 'abort'])}()")
        else:
            self.put(depth, f"log({name}.parties, {name}.n_waiting, {name}.broken)")

    def show(self, depth, scope):
        things = [name for names in self.shared.values() for name in names]
        task = scope.any_task(depth)
        self.put(depth, f"log({self.pick(things + [task] * 3 if task else things)})")

    def lost(self, depth, scope):
        """Tasks in a list that nobody looks at again."""
        name = self.fresh("ts")
        calls = ", ".join(f"asyncio.create_task({self.call()})" for _ in range(self.random.randint(1, 3)))
        self.put(depth, f"{name} = [{calls}]")
        if self.random.random() < 0.6:
            self.sleep(depth)
        if self.random.random() < 0.4:
            self.put(depth, self.pick([f"{name}.clear()", f"del {name}", f"{name} = None", f"{name}.pop()"]))

    def failing_callback(self, depth, scope):
        when = self.pick(["call_soon(", "call_later(0.1, ", "call_later(0, "])
        self.put(depth, f"asyncio.get_running_loop().{when}fail, {self.fresh('cb')!r})")

    def shut(self, depth, scope):
        queues = self.shared.get("Queue")
        if not queues:
            return self.say(depth, scope)
        name = self.pick(queues)
        self.put(depth, f"if asyncio.get_running_loop().time() - start > {self.pick(['0.3', '0.5', '1'])}:")
        self.put(depth, f"    {name}.shutdown({self.pick(['', 'immediate=True'])})")

    def join(self, depth, scope):
        queues = self.shared.get("Queue")
        if not queues:
            return self.say(depth, scope)
        name = self.pick(queues)
        self.put(depth, "try:", f"    {name}.task_done()", "except ValueError as e:", "    log(e)")
        if self.random.random() < 0.5:
            self.put(depth, "with suppress(TimeoutError):", f"    log(await asyncio.wait_for({name}.join(), 0.1))")

    def raise_group(self, depth, scope):
        parts = ", ".join(f"{self.pick(ERRORS)}({self.fresh('e')!r})" for _ in range(self.random.randint(1, 3)))
        self.put(depth, "if len(asyncio.all_tasks()) > 2:", f"    raise ExceptionGroup({self.fresh('eg')!r}, [{parts}])")

    def notify_later(self, depth, scope):
        events = self.shared.get("Event")
        if not events:
            return self.say(depth, scope)
        self.put(depth, f"asyncio.get_running_loop().call_later({self.pick(['0', '0.1', '0.15'])}, {self.pick(events)}.set)")

    # Statements with a block.

    def group_of_groups(self, depth, scope):
        outer, inner = self.fresh("tg"), self.fresh("tg")
        self.put(depth, "try:", f"    async with asyncio.TaskGroup() as {outer}:")
        self.put(depth + 2, f"{outer}.create_task({self.call()})")
        self.put(depth + 2, f"async with asyncio.TaskGroup() as {inner}:")
        self.put(depth + 3, f"{self.pick([outer, inner])}.create_task({self.call()})")
        self.put(depth + 3, f"{inner}.create_task({self.call()}, name={self.fresh('n')!r})")
        if self.random.random() < 0.6:
            self.block(depth + 3, scope)
        if self.random.random() < 0.4:
            self.block(depth + 2, scope)
        self.handlers(depth)

    def handlers(self, depth):
        kinds = self.random.sample(["Oops", "ValueError", "KeyError", "TimeoutError"], self.random.randint(0, 2))
        for kind in kinds:
            self.put(depth, f"except* {kind} as e:", f"    log({kind!r}, repr(e))")
        if not kinds or self.random.random() < 0.8:
            self.put(depth, "except* Exception as e:", "    log('others', repr(e), len(e.exceptions))")

    def star(self, depth, scope):
        self.put(depth, "try:")
        self.block(depth + 1, scope)
        self.handlers(depth)
        if self.random.random() < 0.3:
            self.put(depth, "else:", "    log('nothing failed')")

    def nested_gather(self, depth, scope):
        inner = f"asyncio.gather({self.call()}, {self.call()}{self.pick(['', ', return_exceptions=True'])})"
        parts = self.random.sample([inner, self.call(), self.call()], 3)
        name = self.fresh("all")
        self.put(depth, f"{name} = asyncio.gather({', '.join(parts)}{self.pick(['', ', return_exceptions=True'])})")
        if self.random.random() < 0.4:
            self.put(depth, f"await asyncio.sleep({self.pick(['0', '0.05', '0.1'])})")
            self.put(depth, f"log({name}.cancel({self.pick(['', repr('all')])}), {name}.done())")
        self.put(depth, "try:", f"    log(await {name})")
        self.put(depth, "except (Exception, asyncio.CancelledError) as e:", "    log('gathered', repr(e))")

    def cancelled_shield(self, depth, scope):
        task, outer = self.fresh("sh"), self.fresh("out")
        self.put(depth, f"{task} = asyncio.ensure_future({self.call()})", f"{outer} = asyncio.shield({task})")
        self.put(depth, f"await asyncio.sleep({self.pick(['0', '0.1'])})", f"{outer}.cancel()")
        self.put(depth, "try:", f"    log(await {outer})")
        self.put(depth, "except (Exception, asyncio.CancelledError) as e:", f"    log('outer', repr(e), {task}.cancelled())")
        if self.random.random() < 0.6:
            self.put(depth, "with suppress(Exception):", f"    log(await {task})")

    def completed_coroutines(self, depth, scope):
        calls = ", ".join(self.call() for _ in range(self.random.randint(2, 4)))
        name = self.fresh("it")
        self.put(depth, f"{name} = asyncio.as_completed([{calls}]{self.pick(['', ', timeout=0.15'])})")
        if self.random.random() < 0.5:
            self.put(depth, "try:", f"    log(await next({name}))", "except Exception as e:", "    log('first', repr(e))")
        else:
            self.put(depth, "try:", f"    async for t in {name}:", "        log(done(t), t.done())")
            self.put(depth, "except TimeoutError as e:", "    log('late', repr(e))")

    def left_early(self, depth, scope):
        generators = self.callee("generator")
        if not generators:
            return self.sleep(depth)
        name = self.fresh("ag")
        self.put(depth, f"{name} = {self.pick(generators)}({self.fresh('a')!r})", f"async for x in {name}:", "    log('early', x)")
        self.put(depth + 1, self.pick(["break", "break", "raise Oops('out of the loop')"]))
        if self.random.random() < 0.5:
            self.put(depth, f"await {name}.aclose()")
        elif self.random.random() < 0.5:
            self.put(depth, f"{name} = None")
        self.block(depth, scope)

    def driven(self, depth, scope):
        generators = self.callee("generator")
        if not generators:
            return self.sleep(depth)
        name = self.fresh("ag")
        self.put(depth, f"{name} = {self.pick(generators)}({self.fresh('a')!r})", "try:")
        steps = [f"log(await anext({name}))", f"log(await {name}.asend('sent'))", f"log(await anext({name}, 'end'))",
                 f"log(await {name}.athrow({self.pick(ERRORS)}('thrown')))", f"await {name}.aclose()"]
        for _ in range(self.random.randint(1, 4)):
            self.put(depth + 1, self.pick(steps))
        self.put(depth, "except (Exception, asyncio.CancelledError) as e:", "    log('driven', repr(e))")

    def predicate(self, depth, scope):
        for name in self.shared.get("Condition", []):
            if name in scope.held:
                break
            self.put(depth, "try:", "    async with asyncio.timeout(0.3):", f"        async with {name}:")
            self.put(depth + 3, f"log(await {name}.wait_for(lambda: asyncio.get_running_loop().time() - start > 0.2))")
            self.put(depth, "except TimeoutError:", f"    log({name})")
            return
        self.say(depth, scope)

    def race(self, depth, scope):
        tasks = self.fresh("ts")
        calls = ", ".join(f"asyncio.create_task({self.call()}, name='r{n}')" for n in range(self.random.randint(2, 3)))
        self.put(depth, f"{tasks} = [{calls}]", "try:")
        self.put(depth + 1, f"first, rest = await asyncio.wait({tasks}, return_when=asyncio.FIRST_COMPLETED)")
        self.put(depth + 1, "log([done(t) for t in sort(first)], len(rest))")
        self.put(depth, "finally:", f"    for t in {tasks}:", "        t.cancel('lost the race')")
        if self.random.random() < 0.7:
            self.put(depth + 1, f"log(await asyncio.gather(*{tasks}, return_exceptions=True))")

    def class_manager(self, depth, scope):
        kind = self.pick(["quiet=True", "quiet=False"])
        self.put(depth, f"async with Manager({self.fresh('cm')!r}, {self.pick(['0', '0.05'])}, {kind}) as opened:")
        self.block(depth + 1, scope)

    def waited_list(self, depth, scope):
        tasks = self.fresh("ts")
        call = self.call()
        self.put(depth, f"{tasks} = [asyncio.create_task({call}) for _ in range({self.random.randint(1, 3)})]")
        self.block(depth, scope)
        self.put(depth, f"for t in {tasks}:", "    try:", "        log(await t)")
        self.put(depth, "    except Exception as e:", "        log('in list', repr(e))")
        if self.random.random() < 0.4:
            self.put(depth + 2, "break")

    def named_waits(self, depth, scope):
        task = self.fresh("nw")
        self.put(depth, f"{task} = asyncio.create_task({self.call()}, name={task!r})")
        wait = self.pick([f"asyncio.wait_for({task}, 0.1)", f"asyncio.wait([{task}], timeout=0.1)",
                          f"asyncio.gather({task}, {self.call()})", f"asyncio.shield({task})"])
        self.put(depth, "try:", f"    await {wait}", "except (Exception, asyncio.CancelledError) as e:", "    log(repr(e))")
        self.put(depth, f"log({task}, done({task}))")

    def timeout_at(self, depth, scope):
        self.put(depth, "try:", f"    async with asyncio.timeout_at(start + {self.pick(['0.1', '0.3', '0.5', '1'])}) as limit:")
        self.block(depth + 2, scope)
        self.put(depth + 2, "log(round(limit.when() - start, 3), limit.expired())")
        self.put(depth, "except TimeoutError as e:", "    log('too late', limit.expired(), repr(e.__cause__))")

    def cancelled_scope(self, depth, scope):
        """A task that is cancelled in the midst of a block of its own."""
        name, task = self.fresh("inner"), self.fresh("t")
        self.put(depth, f"async def {name}():", "    try:")
        self.block(depth + 2, self.scope(scope))
        self.put(depth + 2, "await asyncio.sleep(1)")
        self.put(depth, "    except asyncio.CancelledError as e:", f"        log({name!r}, e.args, repr(e.__context__))")
        self.put(depth + 2, self.pick(["raise", "raise", "return 'swallowed'", "raise Oops('instead') from e"]))
        self.put(depth, "", f"{task} = asyncio.create_task({name}())")
        self.put(depth, f"await asyncio.sleep({self.pick(['0', '0.1', '0.15'])})", f"{task}.cancel({self.pick(['', repr('by hand')])})")
        self.put(depth, f"await asyncio.wait([{task}])", f"log(done({task}))")
