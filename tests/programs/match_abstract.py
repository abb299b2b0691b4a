import collections.abc, abc
class Seq(collections.abc.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): print('len'); return len(self.a)
    def __getitem__(self, i):
        print('get', i)
        return self.a[i]
class Map(collections.abc.Mapping):
    def __init__(self, **k): self.k = k
    def __len__(self): return len(self.k)
    def __iter__(self): return iter(self.k)
    def __getitem__(self, i): print('item', i); return self.k[i]
class Reg:
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
collections.abc.Sequence.register(Reg)
class D(dict):
    def get(self, k, d=None): print('get!', k); return super().get(k, d)
class Meta(type):
    def __instancecheck__(cls, x): print('check'); return x == 5
class Five(metaclass=Meta): pass
class Dup:
    __match_args__ = ('a', 'a')
    a = 1
class BadArgs: __match_args__ = ['a']
class BadArgs2: __match_args__ = (1,)
def m(x):
    try:
        match x:
            case [a, b]: print('two', a, b)
            case [a, *r, z] if len(r) > 1: print('many', a, r, z)
            case {'k': v, **rest}: print('k', v, rest)
            case {'j': j}: print('j', j)
            case {}: print('map')
            case Five(): print('five')
            case bytes(b): print('bytes', b)
            case bytearray(b): print('bytearray', b)
            case frozenset(b): print(b)
            case Dup(a=1): print('dup')
            case str() as s: print('str', s)
            case 3.5 | -2: print('num')
            case None: print('none')
            case _: print('no')
    except Exception as e: print(type(e).__name__, e)
for x in [Seq(1, 2), Seq(1, 2, 3, 4), Seq(), Map(k=1, z=2), Map(j=3), Map(), Reg(), D(k=1), D(), 5, 'ab', b'ab', bytearray(b'q'), frozenset(), Dup(), -2, None, range(2), [1], (1, 2, 3, 4), {1, 2}, {'k': 1}, iter([1, 2])]:
    m(x)
for k in (Dup, BadArgs, BadArgs2, 3, Five, str, int):
    try:
        match k() if k != 3 and k is not Five else 5:
            case k(x, y): print('?')
            case _: print('_')
    except Exception as e: print(type(e).__name__, e)
    try:
        match k() if k != 3 and k is not Five else 5:
            case k(x): print('?', x)
            case _: print('_')
    except Exception as e: print(type(e).__name__, e)
