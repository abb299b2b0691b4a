# ends: MemoryError|stopped
list(range(10**12))
