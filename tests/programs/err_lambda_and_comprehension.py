# Frames of a lambda and of a comprehension.
divide = lambda n: 1 / n
print([divide(n) for n in (1, 2, 0)])
