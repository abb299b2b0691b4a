__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        # Of each node: how many it still waits for, and who waits for it.
        self._waits, self._after = {}, {}
        self._ready, self._started, self._passed, self._done = None, False, set(), set()
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        for each in (node, *predecessors):
            self._waits.setdefault(each, 0)
            self._after.setdefault(each, [])
        self._waits[node] += len(predecessors)
        for predecessor in predecessors:
            self._after[predecessor].append(node)

    def prepare(self):
        if self._ready is not None and self._started:
            raise ValueError('cannot prepare() after starting iteration')
        self._ready = [node for node, count in self._waits.items() if count == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result, self._ready = tuple(self._ready), []
        self._started = True
        self._passed.update(result)
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return len(self._done) < len(self._passed) or bool(self._ready)

    __bool__ = is_active

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            if node not in self._waits:
                raise ValueError(f'node {node!r} was not added using add()')
            if node in self._done:
                raise ValueError(f'node {node!r} was already marked done')
            if node not in self._passed:
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            self._done.add(node)
            for after in self._after[node]:
                self._waits[after] -= 1
                if self._waits[after] == 0:
                    self._ready.append(after)

    def _cycle(self):
        stack, places, seen, iterators, node = [], {}, set(), [], None
        for start in self._waits:
            node = start
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in places:
                        return stack[places[node]:] + [node]
                else:
                    seen.add(node)
                    iterators.append(iter(self._after[node]))
                    places[node] = len(stack)
                    stack.append(node)
                while stack:
                    following = next(iterators[-1], self)
                    if following is not self:
                        node = following
                        break
                    del places[stack.pop()]
                    iterators.pop()
                else:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)
