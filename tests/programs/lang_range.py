# range as a thing of its own.
print(list(range(5)), list(range(2, 5)), list(range(5, 2)), list(range(0, 10, 3)))
print(range(3), range(1, 10, 2), len(range(0, 10, 3)), range(5)[2], range(5)[-1])
print(3 in range(5), 5 in range(5), 4 in range(0, 10, 3), list(range(10))[::3])
print(sum(range(101)), max(range(3)), list(reversed(range(3))))
print(range(3) == range(0, 3), bool(range(0)))
