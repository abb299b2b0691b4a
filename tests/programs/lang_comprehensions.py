# Comprehensions: conditions, nesting, scope.
print([n * n for n in range(5)], [n for n in range(10) if n % 3 == 0])
print([(a, b) for a in range(2) for b in "xy"], [[c for c in w] for w in ["ab", "c"]])
print([a for a in range(20) if a % 2 if a % 3 == 0], ["even" if n % 2 == 0 else "odd" for n in range(3)])
n = "outside"
squares = [n for n in range(3)]
print(n, squares)
print({k: len(k) for k in ["a", "bb"]}, sum(n for n in range(4)), max(len(w) for w in ["a", "bbb"]))
adders = [lambda x: x + i for i in range(3)]
print([add(10) for add in adders])
print([x for x, y in [(1, 2), (3, 4)]], [y for x in [[1, 2], [3]] for y in x])
