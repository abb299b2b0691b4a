def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, '|', e)
class Log:
    def __getattr__(self, n): print('getattr', n); raise AttributeError(f'no {n}')
    def __setattr__(self, n, v): print('setattr', n, v); super().__setattr__(n, v)
    def __delattr__(self, n): print('delattr', n); super().__delattr__(n)
l = Log(); l.x = 1; print(l.x); show(lambda: l.y); show(hasattr, l, 'z'); show(getattr, l, 'q', 9); del l.x; show(delattr, l, 'x')
class GA:
    def __getattribute__(self, n):
        if n == 'boom': raise KeyError('boom')
        return 'got ' + n
show(lambda: GA().anything); show(lambda: GA().boom); show(lambda: GA().__class__); show(hasattr, GA(), 'boom')
class D:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
    def __get__(self, o, t=None): return ('get', o is None, t.__name__)
    def __set__(self, o, v): print('set', v)
    def __delete__(self, o): print('delete')
class ND:
    def __get__(self, o, t=None): return 'nd'
class H:
    d = D(); nd = ND()
h = H(); print(h.d, H.d, h.nd); h.d = 3; del h.d; h.nd = 5; print(h.nd, h.__dict__)
class RO:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): raise AttributeError('read only')
class HR: r = RO()
show(setattr, HR(), 'r', 1)
class P:
    @property
    def p(self): "pdoc"; return 1
    @property
    def rw(self): return self._v
    @rw.setter
    def rw(self, v): self._v = v
    @rw.deleter
    def rw(self): print('del'); del self._v
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return 's'
p = P(); show(setattr, p, 'p', 2); show(delattr, p, 'p'); p.rw = 4; print(p.rw); del p.rw; show(lambda: p.rw); print(P.p.__doc__, P.c(), P.s(), p.c(), type(P.__dict__['c']).__name__, P.p.fget.__name__); show(lambda: property().__get__(1)); show(P.p.__get__, p)
class S:
    __slots__ = ('a', 'b')
s = S(); s.a = 1; show(lambda: s.b); show(setattr, s, 'c', 1); show(lambda: s.__dict__); print(S.a, S.__slots__); del s.a; show(lambda: s.a); show(delattr, s, 'a')
class S2(S): pass
s2 = S2(); s2.z = 1; print(s2.__dict__)
show(lambda: type('Bad', (), {'__slots__': ('a',), 'a': 1})); show(lambda: type('Bad', (), {'__slots__': (1,)})); show(lambda: type('Bad', (), {'__slots__': ('1a',)}))
class Cmp:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print('lt'); return self.v < o.v if isinstance(o, Cmp) else NotImplemented
    def __eq__(self, o): print('eq'); return self.v == o.v if isinstance(o, Cmp) else NotImplemented
print(Cmp(1) < Cmp(2), Cmp(1) > Cmp(2), Cmp(1) == Cmp(1), Cmp(1) != Cmp(2)); show(lambda: Cmp(1) < 3); show(lambda: 3 < Cmp(1)); show(lambda: Cmp(1) <= Cmp(2)); print(Cmp(1) == 3, 3 != Cmp(1)); show(hash, Cmp(1)); show(lambda: sorted([Cmp(2), Cmp(1)])[0].v); show(lambda: {Cmp(1)})
class Num:
    def __init__(self, v): self.v = v
    def __repr__(self): return f'N({self.v})'
    def __add__(self, o): return Num(self.v + o) if isinstance(o, int) else NotImplemented
    def __radd__(self, o): return Num(o + self.v) if isinstance(o, int) else NotImplemented
    def __iadd__(self, o): print('iadd'); self.v += o; return self
    def __sub__(self, o): return NotImplemented
    def __neg__(self): return Num(-self.v)
    def __bool__(self): return self.v
    def __len__(self): return -1
    def __index__(self): return 'x'
    def __int__(self): return 1.5
    def __float__(self): return 1
    def __contains__(self, x): return x
    def __hash__(self): return 'h'
    def __call__(self, *a, **k): return a, k
    def __getitem__(self, i): return i
    def __setitem__(self, i, v): print('set', i, v)
    def __delitem__(self, i): print('del', i)
    def __str__(self): return 3
    def __format__(self, s): return 5
    def __bytes__(self): return 'b'
    def __iter__(self): return 3
    def __reversed__(self): return [3]
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 7
    def __abs__(self): return 'abs'
    def __divmod__(self, o): return 'dm'
    def __rpow__(self, o): return ('rpow', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __matmul__(self, o): return 'mm'
    def __enter__(self): return 'e'
    def __exit__(self, *a): print('exit', a[0]); return True
    def __missing__(self, k): return 'm'
    def __dir__(self): return [3, 'a']
    def __sizeof__(self): return 5
n = Num(1); show(lambda: n + 1); show(lambda: 1 + n); show(lambda: n + 'a'); show(lambda: 'a' + n); m = n; m += 5; print(m, m is n); show(lambda: n - 1); show(lambda: 1 - n); show(lambda: -n); show(lambda: +n); show(lambda: ~n); show(bool, n); show(len, n); show(lambda: [1][n]); show(int, n); show(float, n); show(lambda: 3 in n); show(lambda: 0 in n); show(hash, n); show(lambda: n(1, k=2)); show(lambda: n[1:2, ..., ::3]); n[1] = 2; del n[1:2]; show(str, n); show(lambda: f'{n}'); show(format, n, 'x'); show(bytes, n); show(iter, n); show(reversed, n); show(round, n); show(round, n, 2); show(abs, n); show(divmod, n, 2); show(lambda: 2 ** n); show(pow, n, 2, 3); show(lambda: n @ 1); show(lambda: 1 @ n); show(dir, n); show(lambda: n < n); show(lambda: n.nope); show(lambda: range(n)); show(lambda: 'a' * n); show(lambda: print(n)); show(lambda: '%s' % n); show(lambda: '%d' % n)
with n as e: print(e); raise ValueError('swallowed')
show(lambda: n // 1); show(lambda: n << 1)

class Meta(type):
    def __new__(m, name, bases, ns, **kw): print('meta new', name, kw); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **kw): print('meta init', kw); super().__init__(name, bases, ns)
    def __call__(c, *a): print('meta call', a); return super().__call__(*a)
    @classmethod
    def __prepare__(m, name, bases, **kw): print('prepare', kw); return {'injected': 1}
    def __len__(c): return 5
    def __getitem__(c, i): return i
    def __iter__(c): return iter('xyz')
    def __contains__(c, x): return True
    def __repr__(c): return f'<Meta {c.__name__}>'
    def __instancecheck__(c, x): return x == 1
    def __subclasscheck__(c, x): return 'y'
    def __bool__(c): return False
    def __getattr__(c, n): return 'meta attr ' + n
    def __add__(c, o): return 'added'
    @property
    def mp(c): return 'meta prop'
class M(metaclass=Meta, opt=3): x = 1
print(M.injected, len(M), M[3], list(M), 3 in M, M, isinstance(1, M), isinstance(2, M), issubclass(int, M), bool(M), M.whatever, M + 1, M.mp); M(); show(lambda: M().mp); show(lambda: M().whatever)
show(lambda: type('X', (M,), {}, opt=4))
class Base:
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; print('sub', cls.__name__, tag)
    def __class_getitem__(cls, i): return (cls.__name__, i)
class Sub(Base, tag='t'): pass
print(Sub.tag, Sub[1], Base['x']); show(lambda: type('Z', (Base,), {}, other=1)); show(lambda: type('Z2', (Base,), {}, tag=1).tag)
class A: 
    def f(self): return 'A'
class B(A):
    def f(self): return 'B' + super().f()
class C(A):
    def f(self): return 'C' + super().f()
class E(B, C):
    def f(self): return 'E' + super().f()
print(E().f(), [c.__name__ for c in E.__mro__], E.__bases__, E.__base__, A.__subclasses__()); show(lambda: type('Q', (A, E), {})); show(lambda: type('Q', (A, A), {})); show(lambda: super(E, A())); show(lambda: super(3)); show(lambda: super(E, E()).nope); print(super(B, E()).f(), super(B, B).f)
print(E.__name__, E.__qualname__, E.__module__, E.__doc__, E.__dict__.keys(), vars(E()) , E().__class__, type(E) , E.__class__)
E.__name__ = 'Renamed'; print(E, E().f()); E.__qualname__ = 'QQ'; print(E, E()); show(setattr, E, '__name__', 3); show(setattr, E, '__bases__', 3); show(setattr, E, '__dict__', {}); show(setattr, E, '__mro__', 3); show(delattr, E, '__name__'); show(setattr, int, 'x', 1); show(delattr, int, 'x'); show(lambda: E.zzz); show(delattr, E, 'zzz')
x = A(); x.__class__ = C; print(x.f()); show(setattr, x, '__class__', 3); show(setattr, x, '__class__', int); show(setattr, x, '__dict__', 3); x.__dict__ = {'q': 1}; print(x.q, x.__dict__)
class New:
    def __new__(cls, *a): print('new', a); return object.__new__(cls)
    def __init__(self, *a): print('init', a)
New(1, 2)
class New2:
    def __new__(cls): return 5
    def __init__(self): print('never')
print(New2())
class IR:
    def __init__(self): return 3
show(IR); show(lambda: object.__new__(3)); show(lambda: object.__new__()); show(lambda: object.__new__(int)); show(lambda: int.__new__(str)); show(lambda: A(1)); show(lambda: object().x); show(setattr, object(), 'x', 1)
class CM:
    def __enter__(self): return self
class CM2: pass
def w(x):
    with x: pass
show(w, CM()); show(w, CM2()); show(w, 3)
class EX:
    def __enter__(self): return 1
    def __exit__(self, t, v, tb): print(t.__name__ if t else None, v, tb is not None); raise KeyError('from exit')
show(w, EX())
def w2():
    with EX(): raise ValueError('body')
try: w2()
except KeyError as e: print(repr(e.__context__))
class Eq:
    def __eq__(self, o): return True
show(hash, Eq()); print(Eq() in [1], [1].index(Eq()), Eq() == None, Eq() != 3, {1: 2} == {1: Eq()})
class HashOnly:
    def __hash__(self): return 1
print(hash(HashOnly()), HashOnly() == HashOnly(), len({HashOnly(), HashOnly()}))
class Tr:
    def __bool__(self): raise RuntimeError('no truth')
show(lambda: not Tr()); show(lambda: Tr() and 1); show(lambda: [x for x in [Tr()] if x]); show(lambda: 1 if Tr() else 2); show(any, [Tr()])
class Dl:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
Dl(1); d = Dl(2); d = None; e = [Dl(3)]; e.clear(); f = Dl(4); del f
class Cl:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
print(list(Cl()), 2 in Cl(), 5 in Cl(), tuple(Cl()), max(Cl())); show(len, Cl()); show(lambda: list(reversed(Cl())))
class Ln(Cl):
    def __len__(self): return 3
print(list(reversed(Ln())), bool(Ln()))
class LL:
    def __len__(self): return 2.5
class LB:
    def __len__(self): return 2 ** 70
show(len, LL()); show(len, LB()); show(bool, LB())
class IntSub(int):
    def __add__(self, o): return 'isub'
    def __repr__(self): return 'IS'
print(IntSub(5) + 1, 1 + IntSub(5), IntSub(5), str(IntSub(5)), f'{IntSub(5)}', IntSub(5) * 2, [IntSub(3)], int(IntSub(4)), IntSub('7') == 7, {7: 'x'}[IntSub(7)], type(IntSub(2) * 3), type(+IntSub(2)))
class StrSub(str): pass
class ListSub(list): pass
class DictSub(dict):
    def __missing__(self, k): return ('missing', k)
class TupSub(tuple): pass
print(StrSub('a') + 'b', type(StrSub('a').upper()), repr(StrSub('q')), ListSub([1, 2]), type(ListSub([1]) + [2]), DictSub(a=1)['zz'], DictSub(a=1).get('zz'), TupSub((1, 2)), type(TupSub((1,)) + (2,)), ListSub('ab')[0], isinstance(ListSub(), list), StrSub(5), ListSub().__class__.__mro__)
