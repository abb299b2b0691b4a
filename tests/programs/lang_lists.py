# Lists: methods, slices, nesting.
a = [3, 1, 2]
a.append(5)
a.extend([4, 4])
a.insert(0, 9)
print(a, len(a), a[0], a[-1], a[1:3], a[::-1], a.index(2), a.count(4))
print(a.pop(), a.pop(0), a)
a.remove(1)
a.sort()
print(a)
a.sort(reverse=True)
print(a)
a.reverse()
print(a, a + [1], a * 2, 3 in a)
a[1:3] = [7, 8, 9]
print(a)
del a[0]
del a[-2:]
print(a)
b = a.copy()
b.clear()
print(a, b, [], [[]], [1, [2, [3]]])
grid = [[0] * 3 for _ in range(2)]
grid[1][2] = 5
print(grid)
words = ["pear", "fig", "apple"]
words.sort(key=len)
print(words, sorted(words), sorted(words, key=lambda w: w[-1], reverse=True))
print(list("abc"), list((1, 2)), list(range(3)), [*range(2), *"xy"])
nested = []
nested.append(nested)
print(nested)
