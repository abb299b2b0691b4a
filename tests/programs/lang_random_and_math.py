import math
import random

random.seed(42)
print(random.random(), random.randint(1, 6), random.uniform(1, 2), random.choice("abc"))
print(random.sample(range(100), 5), random.choices([1, 2, 3], k=4), random.choices("ab", weights=[9, 1], k=5))
deck = list(range(8))
random.shuffle(deck)
print(deck, random.randrange(0, 100, 5), random.gauss(0, 1), random.expovariate(2), random.getrandbits(16))
r = random.Random("seed")
print(r.random(), r.randint(0, 10**20), [r.randrange(3) for _ in range(5)], round(r.normalvariate(10, 2), 6), r.triangular(0, 1, 0.5), r.betavariate(1, 2))
random.seed(7)
state = random.getstate()
x = random.random()
random.setstate(state)
print(x == random.random())
try:
    random.choice([])
except IndexError as e:
    print(e)
try:
    random.randint(5, 1)
except ValueError as e:
    print(e)
print(math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.gcd(12, 18, 24), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2))
print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan, math.isnan(math.nan), math.isclose(0.1 + 0.2, 0.3), math.isinf(math.inf))
print(math.sin(1), math.cos(1), math.tan(1), math.atan2(1, 2), math.exp(1), math.log(10), math.log2(8), math.log10(1000), math.log(8, 2), math.hypot(3, 4), math.degrees(math.pi), math.radians(180))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.prod([1, 2, 3]), math.modf(2.5), math.copysign(1, -0.0), math.isqrt(17), math.dist((0, 0), (3, 4)), math.fmod(-7, 3), math.frexp(8), math.ldexp(0.5, 4), math.cbrt(27))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.floor(math.inf), lambda: math.exp(1000), lambda: math.acos(2), lambda: math.gcd(1.5)):
    try:
        print(bad())
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
