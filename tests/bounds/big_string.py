# ends: MemoryError
"ab" * 10**13
