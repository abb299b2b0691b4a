for value in [0, 1, -1, 2**61 - 1, 2**61, 2**62, -(2**61), 2**63, 2**64 + 1, -(2**100), 10**50, 0.0, -0.0, 1.0, 0.5, -2.75, 1e300,
              5e-324, 1e16, float("inf"), float("-inf"), True, False, None, "", "a", "hello", "héllo", "日本", "😀x", b"", b"abc",
              (), (1,), (1, 2, 3), ("a", (1.5, None)), frozenset(), frozenset([1, 2, 3]), frozenset(["a", (1, 2)]),
              range(0), range(1), range(5, 6), range(0, 10, 3), slice(1, 2, 3)]:
    print(repr(value), hash(value))
for value in [[], {}, set(), bytearray(), {}.keys(), (1, [])]:
    try:
        print(hash(value))
    except TypeError as e:
        print(e)
print(hash(1) == hash(1.0) == hash(True), hash(2**70) == hash(float(2**70)), {1: "a"}[1.0], {2**70: "b"}[float(2**70)])
