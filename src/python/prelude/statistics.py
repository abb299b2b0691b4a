from collections import Counter as _Counter, namedtuple as _namedtuple
from fractions import Fraction as _Fraction
import math as _math
import random as _random

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


def _sum(data):
    # The exact sum, how many, and the type of a result.
    kind, total, count = int, _Fraction(0), 0
    for value in data:
        count += 1
        if isinstance(value, float):
            kind = float if kind in (int, float) else kind
            if not _math.isfinite(value):
                return float, value + sum(data), len(data)
        elif not isinstance(value, int):
            kind = type(value)
        total += _Fraction(value)
    return kind, total, count


def _made(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    if kind is float:
        return float(value)
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def _listed(data):
    return data if isinstance(data, (list, tuple)) else list(data)


def mean(data):
    kind, total, count = _sum(_listed(data))
    if count < 1:
        raise StatisticsError('mean requires at least one data point')
    return _made(total / count, kind) if isinstance(total, _Fraction) else total / count


def fmean(data, weights=None):
    data = _listed(data)
    if weights is not None:
        weights = _listed(weights)
        if len(weights) != len(data):
            raise StatisticsError('data and weights must be the same length')
        under = _math.fsum(weights)
        if not under:
            raise StatisticsError('sum of weights must be non-zero')
        return _math.fsum([a * b for a, b in zip(data, weights)]) / under
    if not data:
        raise StatisticsError('fmean requires at least one data point')
    return _math.fsum(data) / len(data)


def geometric_mean(data):
    data = _listed(data)
    if not data:
        raise StatisticsError('Must have a non-empty dataset')
    if any(value < 0 for value in data):
        raise StatisticsError(f'No negative inputs allowed: {next(v for v in data if v < 0)!r}')
    if 0 in data:
        return 0.0
    return _math.exp(_math.fsum(map(_math.log, data)) / len(data))


def harmonic_mean(data, weights=None):
    data = _listed(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    weights = [1] * len(data) if weights is None else _listed(weights)
    if len(weights) != len(data):
        raise StatisticsError('Number of weights does not match data size')
    if any(value < 0 for value in data):
        raise StatisticsError('harmonic mean does not support negative values')
    if 0 in data:
        return 0
    kind = _sum(data)[0]
    return _made(sum(map(_Fraction, weights)) / sum(_Fraction(w) / _Fraction(x) for w, x in zip(weights, data)), kind)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data


def median(data):
    data = _sorted(data)
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = _sorted(data)
    value = data[len(data) // 2]
    below, same = sum(1 for other in data if other < value), data.count(value)
    low = float(value) - interval / 2
    return low + interval * (len(data) / 2 - below) / same


def mode(data):
    found = _Counter(iter(data)).most_common(1)
    if not found:
        raise StatisticsError('no mode for empty data')
    return found[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    if method == 'inclusive':
        result = []
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method != 'exclusive':
        raise ValueError(f'Unknown method: {method!r}')
    result = []
    for i in range(1, n):
        j = min(max(i * (size + 1) // n, 1), size - 1)
        delta = i * (size + 1) - j * n
        result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def _squares(data, center=None):
    kind, total, count = _sum(data)
    if not count:
        return kind, _Fraction(0), 0
    middle = total / count if center is None else _Fraction(center)
    return kind, sum((_Fraction(value) - middle) ** 2 for value in data), count


def variance(data, xbar=None):
    kind, squares, count = _squares(_listed(data), xbar)
    if count < 2:
        raise StatisticsError('variance requires at least two data points')
    return _made(squares / (count - 1), kind)


def pvariance(data, mu=None):
    kind, squares, count = _squares(_listed(data), mu)
    if count < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _made(squares / count, kind)


def _root(value):
    # The root of a fraction, rounded once.
    n, m = value.numerator, value.denominator
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        top, under = n, m << 2 * shift
    else:
        top, under = n << -2 * shift, m
    part = _math.isqrt(top // under)
    part |= part * part * under != top
    return part * 2.0 ** shift if shift > -1000 else _math.sqrt(value)


def stdev(data, xbar=None):
    kind, squares, count = _squares(_listed(data), xbar)
    if count < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(squares / (count - 1))


def pstdev(data, mu=None):
    kind, squares, count = _squares(_listed(data), mu)
    if count < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(squares / count)


def _pairs(x, y, what):
    if len(x) != len(y):
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError(f'{what} requires at least two data points')
    a, b = _math.fsum(x) / len(x), _math.fsum(y) / len(y)
    return a, b, _math.fsum([(p - a) * (q - b) for p, q in zip(x, y)])


def covariance(x, y, /):
    return _pairs(x, y, 'covariance')[2] / (len(x) - 1)


def correlation(x, y, /, *, method='linear'):
    if method == 'ranked':
        x, y = ([sorted(v).index(w) + (v.count(w) - 1) / 2 for w in v] for v in (list(x), list(y)))
    a, b, both = _pairs(x, y, 'correlation')
    under = _math.sqrt(_math.fsum([(p - a) ** 2 for p in x]) * _math.fsum([(q - b) ** 2 for q in y]))
    if not under:
        raise StatisticsError('at least one of the inputs is constant')
    return both / under


LinearRegression = _namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    a, b, both = _pairs(x, y, 'linear regression')
    if proportional:
        return LinearRegression(_math.fsum([p * q for p, q in zip(x, y)]) / _math.fsum([p * p for p in x]), 0.0)
    under = _math.fsum([(p - a) ** 2 for p in x])
    if not under:
        raise StatisticsError('x is constant')
    return LinearRegression(both / under, b - both / under * a)


class NormalDist:
    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu, self._sigma = float(mu), float(sigma)

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    @classmethod
    def from_samples(cls, data):
        data = _listed(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        gauss = _random.gauss if seed is None else _random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        difference = x - self._mu
        return _math.exp(difference * difference / (-2.0 * self.variance)) / _math.sqrt(_math.tau * self.variance)

    def cdf(self, x):
        return 0.5 * _math.erfc((self._mu - x) / (self._sigma * _math.sqrt(2)))

    def zscore(self, x):
        return (x - self._mu) / self._sigma

    def __eq__(self, other):
        return isinstance(other, NormalDist) and (self._mu, self._sigma) == (other._mu, other._sigma)

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'NormalDist(mu={self._mu!r}, sigma={self._sigma!r})'
