import functools, itertools, operator
print(list(itertools.accumulate([1, 2, 3])), list(itertools.batched("abcde", 2)), list(itertools.pairwise([1, 2, 3])), itertools.count(2))
@functools.singledispatch
def s(x): return "obj"
@s.register
def _(x: int): return "int"
@s.register(list)
def _(x): return "list"
print(s(1), s([]), s("a"), s(True))
@functools.lru_cache(maxsize=2)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(20), fib.cache_info())
print(functools.reduce(operator.add, [1, 2, 3]), functools.partial(pow, 2)(3), functools.partial(int, base=2))
