from _interleave import alias


def _until(callable, sentinel):
    while True:
        value = callable()
        if value == sentinel:
            return
        yield value


def _reversed(sequence):
    for i in range(len(sequence) - 1, -1, -1):
        yield sequence[i]


class count:
    __module__ = 'itertools'

    def __init__(self, start=0, step=1):
        if not hasattr(start, '__add__') or isinstance(start, (str, list, tuple)):
            raise TypeError('a number is required')
        self._next, self._step = start, step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        return f'count({self._next!r})' if self._step == 1 and type(self._step) is int else (
            f'count({self._next!r}, {self._step!r})')


def cycle(iterable):
    saved = []
    for element in iterable:
        yield element
        saved.append(element)
    while saved:
        yield from saved


class repeat:
    __module__ = 'itertools'

    def __init__(self, object, times=None):
        self._object, self._left = object, None if times is None else max(times, 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError('len() of unsized object')
        return self._left

    def __repr__(self):
        return f'repeat({self._object!r})' if self._left is None else f'repeat({self._object!r}, {self._left})'


class chain:
    __class_getitem__ = classmethod(alias)

    def __init__(self, *iterables):
        self._gen = _chained(iterables)

    @classmethod
    def from_iterable(cls, iterables):
        self = cls()
        self._gen = _chained(iterables)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._gen)


def _chained(iterables):
    for iterable in iterables:
        yield from iterable


def islice(iterable, *args):
    if not args:
        raise TypeError('islice expected at least 2 arguments, got 1')
    s = slice(*args)
    most = 9223372036854775807
    for value, which in ((s.stop, 'Stop argument'), (s.start, 'Indices')):
        if value is not None and not (hasattr(value, '__index__') and 0 <= value.__index__() <= most):
            raise ValueError(f'{which} for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    if s.step is not None and not (hasattr(s.step, '__index__') and 0 < s.step.__index__() <= most):
        raise ValueError('Step for islice() must be a positive integer or None.')
    return _sliced(iter(iterable), s.start or 0, s.stop, s.step or 1)


def _sliced(it, start, stop, step):
    for _ in range(start):
        if next(it, _end) is _end:
            return
    i = start
    while stop is None or i < stop:
        value = next(it, _end)
        if value is _end:
            return
        yield value
        for _ in range(min(step - 1, step if stop is None else max(stop - i - 1, 0))):
            if next(it, _end) is _end:
                return
        i += step


_end = object()


def takewhile(predicate, iterable):
    for x in iterable:
        if not predicate(x):
            return
        yield x


def dropwhile(predicate, iterable):
    it = iter(iterable)
    for x in it:
        if not predicate(x):
            yield x
            break
    yield from it


def filterfalse(predicate, iterable):
    for x in iterable:
        if not (predicate(x) if predicate else x):
            yield x


def compress(data, selectors):
    for value, selected in zip(data, selectors):
        if selected:
            yield value


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def accumulate(iterable, func=None, *, initial=None):
    it = iter(iterable)
    total = initial
    if initial is None:
        total = next(it, _end)
        if total is _end:
            return
    yield total
    for element in it:
        total = total + element if func is None else func(total, element)
        yield total


def pairwise(iterable):
    it = iter(iterable)
    a = next(it, _end)
    for b in it:
        yield a, b
        a = b


def batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError('n must be at least one')
    return _batches(iter(iterable), n, strict)


def _batches(it, n, strict):
    while batch := tuple(islice(it, n)):
        if strict and len(batch) != n:
            raise ValueError('batched(): incomplete batch')
        yield batch


def groupby(iterable, key=None):
    it = iter(iterable)
    value = next(it, _end)
    while value is not _end:
        current = value if key is None else key(value)
        group = []
        while value is not _end and (value if key is None else key(value)) == current:
            group.append(value)
            value = next(it, _end)
        yield current, iter(group)


def tee(iterable, n=2):
    it = iter(iterable)
    queues = [[] for _ in range(n)]

    def one(own):
        while True:
            if not own:
                value = next(it, _end)
                if value is _end:
                    return
                for queue in queues:
                    queue.append(value)
            yield own.pop(0)

    return tuple(one(queue) for queue in queues)


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(it) for it in iterables]
    while True:
        values = [next(it, _end) for it in iterators]
        if all(value is _end for value in values):
            return
        yield tuple(fillvalue if value is _end else value for value in values)


def product(*iterables, repeat=1):
    result = [()]
    for pool in [tuple(it) for it in iterables] * repeat:
        result = [x + (y,) for x in result for y in pool]
    yield from result


def permutations(iterable, r=None):
    pool = tuple(iterable)
    r = len(pool) if r is None else r

    def extend(chosen):
        if len(chosen) == r:
            yield tuple(pool[i] for i in chosen)
            return
        for i in range(len(pool)):
            if i not in chosen:
                yield from extend(chosen + (i,))

    yield from extend(())


def _combined(pool, r, again):
    def extend(chosen, start):
        if len(chosen) == r:
            yield tuple(pool[i] for i in chosen)
            return
        for i in range(start, len(pool)):
            yield from extend(chosen + (i,), i if again else i + 1)
    return extend((), 0)


def combinations(iterable, r):
    yield from _combined(tuple(iterable), r, False)


def combinations_with_replacement(iterable, r):
    yield from _combined(tuple(iterable), r, True)
