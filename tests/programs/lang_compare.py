# Comparisons, chained ones too, identity and membership.
print(1 < 2, 2 <= 2, 3 > 4, 3 >= 4, 1 == 1.0, 1 != 2)
print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 0 == False)
x = 5
print(0 <= x < 10, 0 < x < 5)
print("a" < "b", "abc" < "abd", "Z" < "a", [1, 2] < [1, 3], (1, 2) < (1, 2, 0))
print(None is None, x is not None, [] is [], [1] == [1])
print(2 in [1, 2], 3 not in (1, 2), "ell" in "hello", "k" in {"k": 1}, 4 in range(5))
print("" in "abc", 1 == "1", None == 0)
