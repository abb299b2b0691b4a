# ends: MemoryError
n = 10**13
b"ab" * n
