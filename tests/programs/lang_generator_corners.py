import sys
def show(label, f):
    try:
        r = f()
        print(label, repr(r))
    except BaseException as e:
        print(label, type(e).__name__, '|', e, '|', repr(e.__cause__), repr(e.__context__))

def g():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
        print('got', y)
        return 'ret'
    except ValueError as e:
        print('in', e)
        yield 'handled'
    finally:
        print('fin')
a = g()
show('send non-None', lambda: a.send(5))
show('next', lambda: next(a)); show('send', lambda: a.send('s')); show('throw', lambda: a.throw(ValueError('v'))); show('next', lambda: next(a)); show('next', lambda: next(a)); show('close', lambda: a.close())
a = g(); show('throw unstarted', lambda: a.throw(KeyError('k'))); show('next', lambda: next(a))
a = g(); next(a); show('throw type', lambda: a.throw(KeyError)); 
a = g(); next(a); show('throw type val', lambda: a.throw(KeyError, 'v'))
a = g(); next(a); show('throw inst val', lambda: a.throw(KeyError('q'), 'v'))
a = g(); next(a); show('throw bad', lambda: a.throw(3)); show('throw bad tb', lambda: a.throw(KeyError, None, 3)); show('throw none', lambda: a.throw()); show('send none', lambda: a.send()); show('close', lambda: a.close(1)); show('close', lambda: a.close())
def ret(): 
    try: yield 1
    except GeneratorExit: return 'closed value'
a = ret(); next(a); show('close value', lambda: a.close()); show('again', lambda: a.close())
def ign():
    try: yield 1
    except GeneratorExit: yield 2
a = ign(); next(a); show('ignored', lambda: a.close())
def rai():
    try: yield 1
    finally: raise KeyError('x')
a = rai(); next(a); show('raise in close', lambda: a.close())
def si():
    yield 1
    raise StopIteration(3)
a = si(); next(a); show('stopiter', lambda: next(a))
def reent():
    yield next(me)
me = reent(); show('reent', lambda: next(me))
def sub():
    try:
        r = yield 's1'
        print('sub got', r)
        yield 's2'
    except KeyError as e:
        print('sub caught', repr(e)); yield 's-handled'
    return 'sub-ret'
def outer():
    r = yield from sub()
    print('outer', r)
    r = yield from [10, 20]
    print('list', r)
    r = yield from iter('ab')
    print(r)
    return 'o'
o = outer()
show('1', lambda: next(o)); show('2', lambda: o.send('x')); show('3', lambda: o.throw(KeyError('kk'))); show('4', lambda: next(o)); show('5', lambda: o.send(None)); show('send to list iter', lambda: o.send(3))
o = outer(); next(o); show('gi', lambda: (o.gi_yieldfrom.__name__, o.gi_running, o.gi_suspended, o.gi_frame.f_lineno, o.gi_code.co_name)); o.close(); show('gi', lambda: (o.gi_yieldfrom, o.gi_frame, o.gi_suspended))
def yf(x): yield from x
show('yf int', lambda: next(yf(3))); show('yf none', lambda: list(yf(None))); show('yf dict', lambda: list(yf({1: 2})))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration('it-ret')
        return self.n
    def send(self, v): print('It.send', v); return 'sent'
    def throw(self, *a): print('It.throw', a); return 'thrown'
    def close(self): print('It.close')
def w():
    r = yield from It()
    print('w', r)
x = w(); show('', lambda: next(x)); show('', lambda: x.send(4)); show('', lambda: x.throw(ValueError('q'))); show('', lambda: next(x)); show('', lambda: next(x))
x = w(); next(x); x.close()
class NoThrow:
    def __iter__(self): return self
    def __next__(self): return 1
def w2(): yield from NoThrow()
x = w2(); next(x); show('nothrow', lambda: x.throw(ValueError('zz'))); x = w2(); next(x); show('no send', lambda: x.send(3)); x = w2(); next(x); show('close', lambda: x.close())
class BadIter:
    def __iter__(self): return 3
show('', lambda: iter(BadIter())); show('', lambda: list(yf(BadIter()))); show('', lambda: next(3)); show('', lambda: next()); show('', lambda: iter(3)); show('', lambda: iter(3, 4)); show('', lambda: iter()); show('', lambda: next(iter([]))); show('', lambda: next(iter([]), 5)); show('', lambda: next([]))
show('genexp', lambda: (lambda ge: (ge.__name__, ge.__qualname__, next(ge), ge.send(None), list(ge)))(i for i in range(4)))
show('ge', lambda: (i for i in 3))
gg = (print('lazy', i) for i in range(2)); next(gg); gg.close(); show('', lambda: next(gg))
g.__name__ = 'renamed'; q = g(); print(q.__name__, q.__qualname__); q.__name__ = 'z'; print(q.__name__); show('', lambda: setattr(q, '__name__', 3))
show('', lambda: type(q)()); show('', lambda: q.nothing); show('', lambda: q())
def lots():
    for i in range(3):
        try: yield i
        except Exception as e: print('c', e); continue
        finally: print('f', i)
l = lots(); next(l); show('', lambda: l.throw(ValueError(1))); show('', lambda: l.throw(ValueError(2))); show('', lambda: l.throw(ValueError(3)))
def ctx():
    try: raise KeyError('a')
    except KeyError:
        yield 1
        raise ValueError('b')
c = ctx(); next(c); show('context', lambda: next(c))
def ctx2():
    yield
try: raise KeyError('outer')
except KeyError:
    c = ctx2(); next(c); show('ctx throw', lambda: c.throw(ValueError('t')))
