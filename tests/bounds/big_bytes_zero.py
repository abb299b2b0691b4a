# ends: MemoryError
bytes(10**13)
