# ends: MemoryError
n = 10**9
x = 3**n
x = x**n
