import sys, asyncio
def p(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), '|', str(r))
        return r
    except BaseException as e:
        print(type(e).__name__, '|', e)

p(OSError, 2, 'no'); p(OSError, 2, 'no', 'f'); p(OSError, 2, 'no', 'f', None, 'g'); p(OSError, 'x'); p(OSError)
p(OSError, 1, 2, 3, 4, 5, 6)
p(OSError, 2, 'no', None)
e = OSError(2, 'no', 'f'); print(e.args, e.errno, e.strerror, e.filename, e.filename2, type(e))
e = OSError(11, 'x', 3); print(type(e), e.args, e.filename, e.characters_written)
e = OSError('only'); print(e.errno, e.strerror, e.filename, e.args)
class My(OSError):
    def __init__(self, a): self.a = a
m = My(3); print(m.args, str(m), repr(m), m.errno)
class My2(ValueError):
    def __init__(self, a, *, b): self.a = a
m = My2(3, b=4); print(m.args, str(m), repr(m))
p(My2, 3)
p(ImportError, 'm', name='n', path='p'); p(ImportError, 'm', x=1); p(ValueError, x=1); p(KeyError, 'a'); p(KeyError, 'a', 'b'); p(KeyError)
i = ImportError('m', name='n', path='p'); print(i.name, i.path, i.msg, i.args)
i = ImportError('m', 'k'); print(i.msg, str(i))
a = AttributeError('m', name='n', obj=5); print(a.name, a.obj, a.__dict__)
n = NameError('m', name='q'); print(n.name); 
n = NameError('m'); print(n.name)
try: undefined_thing
except NameError as e: print(e.name, e.args)
s = SystemExit(); print(s.code, repr(s)); s = SystemExit(3); print(s.code); s = SystemExit(1, 2); print(s.code)
s = StopIteration(4, 5); print(s.value, s.args); s.value = 8; print(s.value, s.args)
s = SyntaxError('m', ('f', 3, 4, 'text', 5, 6)); print(s, s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.args)
s = SyntaxError('m'); print(s, s.filename, s.lineno)
p(SyntaxError, 'm', ('f', 3)); p(SyntaxError, 'm', 4); p(SyntaxError)
p(UnicodeDecodeError, 'utf8', b'abc', 1, 2, 'why'); p(UnicodeDecodeError, 'a'); p(UnicodeEncodeError, 'ascii', 'a\xe9', 1, 2, 'why')
u = UnicodeDecodeError('utf8', b'abc', 1, 2, 'why'); print(u.encoding, u.object, u.start, u.end, u.reason)
e = ValueError('a'); e.add_note('n1'); e.add_note('n2'); print(e.__notes__, e.__dict__); e.__notes__.append('n3'); print(e.__notes__)
for name, value in [('__traceback__', 3), ('__cause__', 4), ('__context__', 5), ('args', 3), ('__suppress_context__', 2)]:
    p(setattr, e, name, value)
for name in ['args', '__traceback__', '__cause__', '__context__', 'nothing', '__dict__']:
    p(delattr, e, name)
e.args = [1, 2]; print(e.args, e, repr(e))
e.__notes__ = 5
p(e.add_note, 'x')
p(e.add_note); p(e.with_traceback); p(e.with_traceback, 3)
g = ExceptionGroup('g', [ValueError(1), TypeError(2)])
print(g.message, g.exceptions, g.args, str(g), repr(g))
p(setattr, g, 'message', 'z'); p(ExceptionGroup, 'x'); p(ExceptionGroup, 'x', []); p(ExceptionGroup, 1, [ValueError()]); p(ExceptionGroup, 'x', 3); p(ExceptionGroup, 'x', [3]); p(ExceptionGroup, 'x', [KeyboardInterrupt()])
p(BaseExceptionGroup, 'x', [ValueError()]); p(BaseExceptionGroup, 'x', [KeyboardInterrupt()])
class Errors(ExceptionGroup):
    def __new__(cls, errors, code):
        self = super().__new__(Errors, f'exit {code}', errors)
        self.code = code
        return self
    def derive(self, excs):
        return Errors(excs, self.code)
x = Errors([ValueError(1), TypeError(2), ExceptionGroup('in', [ValueError(3), OSError(4)])], 7)
print(x, x.args, x.exceptions, x.message)
m, r = x.split(ValueError); print(repr(m), m.code, repr(r), r.code)
print(x.subgroup(lambda e: isinstance(e, OSError)))
print(x.subgroup(KeyError), x.split(KeyError))
p(x.split); p(x.split, 3); p(x.split, (ValueError, 3)); p(x.split, int)
print(BaseExceptionGroup.__mro__, ExceptionGroup.__mro__)
class E2(Exception):
    def __str__(self): return 'E2!'
    def __repr__(self): return '<E2>'
try:
    raise ExceptionGroup('eg', [E2(), ValueError(E2())])
except* E2 as eg:
    print(eg.exceptions, repr(eg))
except* ValueError as eg:
    print(eg.exceptions, eg.exceptions[0])
print(ExceptionGroup[int])
print(sys.exc_info(), sys.exception())
def gen():
    try:
        yield 1
    except ValueError:
        print(sys.exception())
        yield 2
        print('after', repr(sys.exception()))
        yield 3
g = gen(); next(g); g.throw(ValueError('in')); print(sys.exception())
try: raise KeyError('outer')
except KeyError: next(g); print(repr(sys.exception()))
