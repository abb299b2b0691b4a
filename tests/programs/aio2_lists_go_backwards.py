class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
l = [D(i) for i in range(6)]
del l[1:3]
print("-")
l[:2] = [1]
print("-")
l.clear()
l = [D(i) for i in range(6)]
del l[::2]
print("-")
del l[::-1]
print("-")
l = [D(1), D(2)]
l = None
print("-")
t = (D(1), D(2))
del t
print("-")
d = {1: D(1), 2: D(2)}
d.clear()
d = {1: D(1), 2: D(2)}
del d
print("-")
def f():
    a = D("a"); b = D("b")
f()
class C: pass
c = C(); c.x = D("x"); c.y = D("y")
del c
from collections import deque
q = deque([D(1), D(2), D(3)])
q.clear()
q = deque([D(1), D(2), D(3)])
del q
def g(*args, **kw): pass
g(D(1), D(2), k=D(3))
D(1), D(2)
l = [D(1), D(2)]
l = [D(1), D(2)]
l[:] = []
l = [D(1), D(2)]
l = l[1:]
print("end")
