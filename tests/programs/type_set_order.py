# Sets iterate as CPython's table does, whatever was done to them.
state = 99


def rnd(n):
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state // 65536 % n


def value():
    kind = rnd(5)
    if kind == 0:
        return rnd(40)
    if kind == 1:
        return rnd(10**6) * 64
    if kind == 2:
        return "k" + str(rnd(50))
    if kind == 3:
        return (rnd(5), "t" + str(rnd(4)))
    return rnd(20) - 10 + 0.5


for trial in range(60):
    s = set()
    t = set()
    for step in range(rnd(60)):
        op = rnd(14)
        if op < 6:
            s.add(value())
        elif op == 6:
            s.discard(value())
        elif op == 7:
            t.add(value())
        elif op == 8:
            s |= t
        elif op == 9:
            s.update([value() for _ in range(rnd(8))])
        elif op == 10 and s:
            print("pop", s.pop())
        elif op == 11:
            s -= {value() for _ in range(rnd(10))}
        elif op == 12:
            s ^= t
        elif op == 13:
            t = s.copy()
    print(s)
    print(s | t, s & t, t - s, s - t, s ^ t)
    print(frozenset(s), set(dict.fromkeys(s)), set(list(s)), hash(frozenset(t)))
    print(s.union([1, 2, 3], "ab"), s.intersection(list(t)), s.difference(t, [5]), t.symmetric_difference(list(s)))
big = {i * i for i in range(200)}
print(big)
print({1, 2, 3}, {3, 2, 1}, {"x", "y", "z"}, {5, 50, 500, 5000, 50000}, {-1, -2, 0, True, None}, {(1, 2), (3, 4), (5, 6)})
print({"apple", "banana", "cherry", "date", "elderberry", "fig", "grape"}, {8, 16, 24, 32, 40})
print({*"hello world"}, {*range(20, 0, -3)}, {n % 7 for n in range(100)})
