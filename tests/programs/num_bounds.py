# 3.13: what would take all memory or all time fails at once here, and does so in CPython for what it can.
for call in [lambda: [0] * 10**12, lambda: "ab" * 10**13, lambda: (1,) * 10**15, lambda: b"x" * 10**16, lambda: bytes(10**15)]:
    try:
        call()
    except MemoryError as e:
        print("MemoryError", e)
try:
    1 << 2**70
except OverflowError as e:
    print(e)
