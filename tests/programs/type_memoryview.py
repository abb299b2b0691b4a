# Views of bytes.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m=memoryview(b"hello"); print(m[0], bytes(m[1:3]), len(m), m.tolist(), m==b"hello", m.nbytes, m.readonly, m.format, m.itemsize, m[::-1].tobytes(), m[-1], list(m), 104 in m, m.hex(), m.obj, m.ndim, m.shape, m.strides, m.contiguous, hash(m)==hash(b"hello"), isinstance(m, memoryview), type(m), memoryview)
ba=bytearray(b"abcdef"); mv=memoryview(ba); mv[0]=65; mv[1:3]=b"ZZ"; print(ba, mv.hex()); part=mv[2:]; part[0]=48; print(ba, bytes(part), bytearray(part), part==b"0def", part!=b"", part==mv[2:])
t(lambda: m.__setitem__(0,1)); t(lambda: mv.__setitem__(0,300)); t(lambda: mv.__setitem__(0,"a")); t(lambda: mv.__setitem__(slice(0,2),b"abc")); t(lambda: mv[99]); t(lambda: memoryview("a")); t(lambda: memoryview(3)); t(lambda: hash(mv)); t(lambda: mv["a"])
i=memoryview(bytearray(8)).cast("I"); i[0]=7; print(i.tolist(), i.itemsize, i.nbytes, i.format, i.cast("B").tobytes()); t(lambda: memoryview(b"abc").cast("I"))
with memoryview(ba) as q: print(q.shape)
t(lambda: q[0]); print(repr(q)[:20]); mv.release(); t(lambda: len(mv))
def f(data: memoryview) -> int:
    match data:
        case memoryview(): return 1
print(f(m), f.__annotations__)
print(b"-".join([memoryview(b"ab"), b"c"]), bytes(memoryview(b"abc")[::2]), memoryview(b"abc").tobytes().decode())
