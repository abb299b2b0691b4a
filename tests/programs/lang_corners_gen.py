def g():
    try:
        x = yield 1
        print("got", x)
        yield 2
    finally: print("fin")
a = g(); print(next(a), a.send(5), a.gi_frame is not None); a.close(); print(a.gi_frame)
def d(): r = yield from inner(); print("r", r)
def inner(): yield 1; return 9
print(list(d()))
try:
    b = g(); b.send(1)
except TypeError as e: print(e)
print([x for x in range(3) if x], {k: v for k, v in zip("ab", [1, 2])}, sum(i * i for i in range(4)))
