values = [0.1, 1.0, -2.5, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 2.0**60, 1 / 3, -0.0, 100.0, 1e100]
for f in values:
    print(f, f.hex(), f.as_integer_ratio(), f.is_integer(), round(f) if abs(f) < 1e20 else "", round(f, 2), round(f, -2), repr(f))
    print(float.fromhex(f.hex()) == f, int(f), f // 0.3, f % 0.3, f // -7, f % -7, -f // 7, divmod(f, 2.5))
print(float("inf"), float("-inf"), float("nan"), -float("nan"), float("inf") - float("inf"), float("inf") // 2, -5 % float("inf"), 5 // float("-inf"))
print(0.1 + 0.2, 1e308 * 10, -1e308 * 10, 1 - 0.9, 3 * 0.1, 2.675 * 100, 1.1 * 3, 1e16 + 1, 0.5 - 1e-17)
print(round(2.5), round(3.5), round(-0.5), round(2.675, 2), round(1e300, 2), round(0.15, 1), round(5.015, 2), round(1234.5678, -2), round(-7.5), round(1e16), round(0.5, 0), round(float("inf"), 2))
print(float.fromhex("0x1.8p3"), float.fromhex("1.8"), float.fromhex("-0x.8p-2"), float.fromhex("inf"), float.fromhex("0x1p-1074"))
print(7.0 // 2, -7.0 // 2, 7.5 % -2, -0.0 % 5, 0.0 // -5, 1e20 // 3, 1e-20 // 1, 1e300 % 7, -1e-20 % 1, 1e-20 // -1)
print(2.0**10, 2**-1.0, (-2.0) ** 2, 0.0**0, 1.0 ** float("nan"), float("nan") ** 0, 4**0.5, 10.0**-5, 1e200**0.5)
print(sum([0.1] * 10), sum([0.1, 0.2, 0.3]), sum([1e100, 1.0, -1e100]), sum([1, 2.5, 3]), sum([0.1] * 3, 1), sum([True, 0.5]), sum([1e308, 1e308]))
print(1.0 == 1, 1.5 < 2, 1.5 > 10**30, float("nan") == float("nan"), max(1.5, 2), min(0.0, -0.0))
nan = float("nan")
print(nan in [nan], [nan] == [nan], nan == nan, nan != nan, nan < 1, {nan: 1}[nan])
print(1_000.5, 1e1_0, .5, 5., 1E5, 0e0, 1.5e-7, 12345678.9, 0.1e-6)
print(str(1e5), repr(1.10), f"{1.10}", 1e400, -1e400, 123e-7)


def fails(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


fails(lambda: round(float("nan")))
fails(lambda: round(float("inf")))
fails(lambda: float("inf").as_integer_ratio())
fails(lambda: float("nan").as_integer_ratio())
fails(lambda: 1e200**2)
fails(lambda: round(1.7e308, -308))
fails(lambda: float.fromhex("0x1p5000"))
fails(lambda: float.fromhex("zz"))
fails(lambda: 1.5 + "a")
fails(lambda: "a" + 1.5)
fails(lambda: 1.5 << 1)
fails(lambda: -"a")
fails(lambda: ~1.5)
fails(lambda: 1.5 < "a")
fails(lambda: "abc"[1.0:2])
fails(lambda: range(1.5))
fails(lambda: 0.0 ** -2.0)
