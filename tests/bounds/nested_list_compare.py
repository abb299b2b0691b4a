# ends: RecursionError: maximum recursion depth exceeded in comparison
a, b = [], []
for _ in range(100000):
    a, b = [a], [b]
print(a == b)
