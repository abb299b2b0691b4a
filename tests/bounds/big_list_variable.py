# ends: MemoryError
n = 10**12
x = [1, 2] * n
