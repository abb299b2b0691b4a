# Sets, as far as their order does not matter.
s = {3, 1, 2, 3}
print(len(s), sorted(s), 2 in s, set(), len(set("hello")))
s.add(5)
s.discard(9)
s.remove(1)
print(sorted(s), sorted(s | {10}), sorted(s & {2, 3}), sorted(s - {2}), {1, 2} == {2, 1}, {1} <= {1, 2})
print({7}, sorted({n % 3 for n in range(10)}), bool(set()))
