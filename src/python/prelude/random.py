from _interleave import index as _index, sha512, twister
from math import acos, ceil, cos, e, exp, floor, isfinite, log, log2, pi, sin, sqrt

_ONE = 1
_NORMAL = 4 * exp(-0.5) / sqrt(2.0)
TWOPI = 2 * pi


def _running(weights):
    total, totals = None, []
    for weight in weights:
        total = weight if total is None else total + weight
        totals.append(total)
    return totals


def _bisect(a, x, lo, hi):
    while lo < hi:
        mid = (lo + hi) // 2
        if x < a[mid]:
            hi = mid
        else:
            lo = mid + 1
    return lo


class Random:
    VERSION = 3

    def __init__(self, x=None):
        self._core = core = twister()
        self.seed(x)
        if type(self).random is Random.random:
            self.random = core.random
        if type(self).getrandbits is Random.getrandbits:
            self.getrandbits = core.getrandbits
            if type(self).random is not Random.random:
                self._randbelow = self._by_random

    def seed(self, a=None, version=2):
        if isinstance(a, (str, bytes, bytearray)):
            if version == 1:
                codes = a if isinstance(a, (bytes, bytearray)) else [ord(c) for c in a]
                x = codes[0] << 7 if codes else 0
                for code in codes:
                    x = (1000003 * x ^ code) & 0xFFFFFFFFFFFFFFFF
                a = x ^ len(a)
            else:
                data = a.encode() if isinstance(a, str) else bytes(a)
                a = int.from_bytes(data + sha512(data))
        elif not isinstance(a, (type(None), int, float)):
            raise TypeError('The only supported seed types are:\n'  #@160
                            'None, int, float, str, bytes, and bytearray.')
        self._core.seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, self._core.getstate(), self.gauss_next

    def setstate(self, state):
        version, core, gauss = state
        if version != 3:
            raise ValueError("state with version %s passed to "  #@190
                             "Random.setstate() of version %s" % (version, self.VERSION))
        self._core.setstate(core)
        self.gauss_next = gauss

    def random(self):
        return self._core.random()

    def getrandbits(self, k):
        return self._core.getrandbits(k)

    def _randbelow(self, n):
        bits = n.bit_length()
        getrandbits = self.getrandbits
        r = getrandbits(bits)
        while r >= n:
            r = getrandbits(bits)
        return r

    def _by_random(self, n):
        most = 1 << 53
        limit = (most - most % n) / most
        r = self.random()
        while r >= limit:
            r = self.random()
        return floor(r * most) % n

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')  #@290

    def randrange(self, start, stop=None, step=_ONE):
        istart = _index(start)  #@305
        if stop is None:
            if step is not _ONE:
                raise TypeError("Missing a non-None stop argument")  #@310
            if istart > 0:
                return self._randbelow(istart)
            raise ValueError("empty range for randrange()")  #@313
        istop = _index(stop)  #@316
        width = istop - istart
        istep = _index(step)  #@318
        if istep == 1:
            if width > 0:
                return istart + self._randbelow(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")  #@323
        if istep == 0:
            raise ValueError("zero step for randrange()")  #@331
        n = (width + istep - (1 if istep > 0 else -1)) // istep
        if n <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")  #@333
        return istart + istep * self._randbelow(n)

    def randint(self, a, b):
        return self.randrange(a, b+1)  #@340

    def choice(self, seq):
        if not len(seq):  #@350
            raise IndexError('Cannot choose from an empty sequence')  #@351
        return seq[self._randbelow(len(seq))]  #@352

    def shuffle(self, x):
        randbelow = self._randbelow
        for i in reversed(range(1, len(x))):  #@358
            j = randbelow(i + 1)
            x[i], x[j] = x[j], x[i]  #@361

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (dict, set, frozenset)) or not hasattr(population, '__getitem__'):
            raise TypeError("Population must be a sequence.  "  #@417
                            "For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            totals = _running(counts)
            if len(totals) != n:
                raise ValueError('The number of counts does not match the population')  #@423
            total = totals.pop()
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')  #@426
            if total <= 0:
                raise ValueError('Total of counts must be greater than zero')  #@428
            selections = self.sample(range(total), k=k)  #@429
            return [population[_bisect(totals, s, 0, len(totals))] for s in selections]
        if not 0 <= k <= n:  #@433
            raise ValueError("Sample larger than population or is negative")  #@434
        randbelow = self._randbelow
        # A pool where that is smaller than a set of what was taken.
        if n <= 21 + (4 ** ceil(log(k * 3, 4)) if k > 5 else 0):
            pool = list(population)
            result = []
            for left in range(n, n - k, -1):
                j = randbelow(left)
                result.append(pool[j])
                pool[j] = pool[left - 1]
            return result
        taken = {}
        while len(taken) < k:
            taken[randbelow(n)] = None
        return [population[j] for j in taken]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        random = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[floor(random() * n)] for i in range(k)]  #@471
            if isinstance(weights, int):
                k = weights
                raise TypeError(  #@478
                    f'The number of choices must be a keyword argument: {k=}'
                )
            cum_weights = _running(weights)  #@473
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')  #@482
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')  #@484
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')  #@487
        if not isfinite(total):
            raise ValueError('Total of weights must be finite')  #@489
        return [population[_bisect(cum_weights, random() * total, 0, n - 1)] for i in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()  #@507

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        if mode is None:
            c = 0.5
        elif high == low:
            return low
        else:
            c = (mode - low) / (high - low)
        if u > c:
            u, c, low, high = 1.0 - u, 1.0 - c, high, low
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        random = self.random
        while True:
            u = random()
            v = 1.0 - random()
            z = _NORMAL * (u - 0.5) / v
            if z * z / 4.0 <= -log(v):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * TWOPI
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -log(1.0 - self.random()) / lambd  #@621

    def vonmisesvariate(self, mu, kappa):
        random = self.random
        if kappa <= 1e-6:
            return TWOPI * random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * random())
            d = z / (r + z)
            u = random()
            if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        turn = acos((q + z) / (1.0 + q * z))
        return (mu + turn if random() > 0.5 else mu - turn) % TWOPI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')  #@686
        random = self.random
        if alpha == 1.0:
            return -log(1.0 - random()) * beta
        if alpha > 1.0:
            root = sqrt(2.0 * alpha - 1.0)
            b = alpha - log(4.0)
            c = alpha + root
            while True:
                u = random()
                if not 1e-7 < u < 0.9999999:
                    continue
                w = 1.0 - random()
                v = log(u / (1.0 - u)) / root
                x = alpha * exp(v)
                z = u * u * w
                r = b + c * v - x
                if r + (1.0 + log(4.5)) - 4.5 * z >= 0.0 or r >= log(z):
                    return x * beta
        while True:
            b = (e + alpha) / e
            p = b * random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            u = random()
            if u <= (x ** (alpha - 1.0) if p > 1.0 else exp(-x)):
                return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        if n < 0:
            raise ValueError("n must be non-negative")
        if p <= 0.0 or p >= 1.0:
            if p == 0.0:
                return 0
            if p == 1.0:
                return n
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        random = self.random
        if n == 1:
            return _index(random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            x = y = 0
            c = log2(1.0 - p)
            if not c:
                return x
            while True:
                y += floor(log2(random()) / c) + 1
                if y > n:
                    return x
                x += 1
        return sum(random() < p for i in range(n))


class SystemRandom(Random):
    pass


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
binomialvariate = _inst.binomialvariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
