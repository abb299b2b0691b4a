from fractions import Fraction
import math
def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]
print(sieve(60), len(sieve(10000)), sum(sieve(1000)))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
from itertools import islice, takewhile, count, accumulate, groupby, product, permutations, combinations, chain, zip_longest, starmap, pairwise, batched, compress, dropwhile, filterfalse, tee
print(list(islice(fib(), 20)), next(x for x in fib() if x > 10 ** 30), list(takewhile(lambda x: x < 50, fib())))
def collatz(n):
    steps = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps.append(n)
    return steps
print(collatz(27)[:10], max(collatz(27)), len(collatz(27)), max(range(1, 200), key=lambda n: len(collatz(n))))
print(2 ** 200, -(2 ** 100) // 3, 2 ** 100 % 97, pow(3, 200, 1000007), math.factorial(30), math.comb(50, 25), math.gcd(2 ** 40, 6 ** 20), math.lcm(4, 6, 10), math.isqrt(10 ** 40), len(str(2 ** 1000)))
print(f"{2 ** 64:,}", f"{2**64:_}", f"{-1234567.891:,.2f}", f"{1e-10:g}", f"{123456789:e}", f"{0.1:.20f}", f"{1/3:.3%}", f"{12345.678:010.1f}", f"{42:+d}", f"{-42: d}", f"{255:#b}", f"{255:#010x}", f"{1e100:.3g}", f"{float('inf'):f}", f"{float('nan'):>6}", f"{True:d}", f"{3:^5}", f"{'x':-<4}")
print(0.1 + 0.2, 1e16, 1e15, 123456789.123456789, 1.0, 1e-5, 0.0001, 5e-324, 1.7976931348623157e308, -0.0, 1 / 3, 100.0, 1e22, 2.5e-7, float("1e400"), 3.0e10)
print(round(0.5), round(1.5), round(2.5), round(-2.5), round(1234.5678, 2), round(1234.5678, -2), round(1e20), round(2.675, 2), round(5, -1), round(15, -1), round(True))
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 // 2, -7.5 % 2, divmod(-7, 2), divmod(7.5, 2), math.fmod(-7, 3), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), int(-2.9), abs(-3), 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -16 >> 2)
print(int("ff", 16), int("0b101", 0), int("  42 "), int("1_000"), float(" 3.5 "), bin(10), oct(64), hex(255), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (10).bit_length(), (7).bit_count(), 0.5.as_integer_ratio(), (0.1).hex(), (3.0).is_integer())
print(Fraction(1, 3) + Fraction(1, 6), Fraction("0.125"), Fraction(3, 4) * 2, float(Fraction(1, 3)), sum([0.1] * 10), math.fsum([0.1] * 10), math.isclose(0.1 + 0.2, 0.3), math.hypot(3, 4), math.pi, math.e, math.tau, math.inf, -math.inf, math.nan, math.sqrt(2), math.log(100, 10), math.log2(8), math.log10(1000), math.exp(1), math.sin(1), math.degrees(math.pi), math.dist((0, 0), (3, 4)), math.prod([1, 2, 3, 4]), math.copysign(1, -0.0))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), [(k, list(g)) for k, g in groupby("aaabbc")], list(product("ab", [1, 2])), list(permutations("abc", 2))[:4], list(combinations(range(4), 2)), list(zip_longest("ab", "c", fillvalue="-")), list(pairwise("abcd")), list(batched("abcdefg", 3)), list(chain.from_iterable(["ab", "cd"])), list(starmap(pow, [(2, 3), (3, 2)])), list(compress("abcd", [1, 0, 1, 0])), list(filterfalse(lambda x: x % 2, range(6))))
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*matrix)), [list(r) for r in zip(*matrix)], [[sum(a * b for a, b in zip(r, c)) for c in zip(*[[1, 2], [3, 4], [5, 6]])] for r in matrix])
def det(m):
    if len(m) == 1: return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))
print(det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), det([[1, 2], [3, 4]]))
def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3)), sum(1 for _ in hanoi(8)))
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 3))
def flatten(x):
    for i in x:
        if isinstance(i, (list, tuple)): yield from flatten(i)
        else: yield i
print(list(flatten([1, [2, (3, [4, []]), 5], (6,)])))
def roman(n):
    out = ""
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        q, n = divmod(n, v); out += s * q
    return out
print([roman(n) for n in (4, 9, 14, 1994, 2024)], f"{'abc'!r:>8}", f"{[1, 2]!s:>8}", f"{3.14159:{8}.{3}}", f"{10:{'>'}{6}}", f"{'='*10}", f"{{}}", f"{1!r}", f'{"a" if 1 else "b"}', f"{(lambda x: x*2)(4)}", f"{1:=+5d}" if 0 else "")
def deep(n): return deep(n - 1) + 1 if n else 0
print(deep(900))
print(deep(5000))
