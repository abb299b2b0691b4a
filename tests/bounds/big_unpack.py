# ends: MemoryError|stopped|budget
print(*range(10**12))
