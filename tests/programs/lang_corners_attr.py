import random, math, time, sys
class A: name = 1
try: A().nmae
except AttributeError as e: print(e)
random.seed(3); print(random.random(), random.choice("abc"), random.sample(range(9), 3), random.gauss(0, 1))
print(math.isclose(0.1 + 0.2, 0.3), math.comb(5, 2), math.prod([1, 2, 3]), math.floor(-1.5), math.cbrt(27), math.sumprod([1], [2]))
print(sys.exc_info(), sys.version_info[:2], sys.maxsize)
