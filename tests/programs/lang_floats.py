# How floats are written.
print(1.0, -0.0, 100.0, 1e100, 1e-5, 0.0001, 1e15, 1e16, 123456789012345680.0)
print(float("inf"), -float("inf"), float("nan"), float("1.5"), float(" 2 "), float(3))
print(float("inf") > 1e300, float("nan") == float("nan"))
print(0.1 + 0.1 + 0.1, 1.1 * 3, 2 / 3, 1 / 7)
print(int(3.9), int(-3.9), int("42"), int(" -7 "), int("ff", 16), int(True))
print(3.0.is_integer(), (0.5).is_integer(), 5 // 1.0, 1e308 * 10)
