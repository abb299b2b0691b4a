# Arrays of numbers, and what a view sees of them.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import array
a=array.array("i",[1,2,3]); a.append(4); print(a, a[1:], len(a), a.typecode, a.itemsize, sum(a), a.tolist(), a==array.array("i",[1,2,3,4]), a+a, a*2, 3 in a, a.index(3), a.pop(), a.tobytes(), array.array("d",[1.5]), array.array("f",[.1]), array.array("i"), array.array("B",b"abc"), a<array.array("i",[9]))
a.extend([7,8]); a.insert(0,5); a.remove(7); a.reverse(); a[0]=99; del a[1]; print(a, array.typecodes)
for f in (lambda: a.append("x"), lambda: a.append(1.5), lambda: a.append(2**40), lambda: array.array("B",[256]), lambda: array.array("B",[-1]), lambda: array.array("z"), lambda: a[99], lambda: a+[1], lambda: array.array("i").pop(), lambda: a.remove(12345), lambda: array.array("i","abc"), lambda: hash(a)): t(f)
m=memoryview(a); print(m.format, m.itemsize, m.tolist(), len(m), m.nbytes); m[0]=-1; print(a)
