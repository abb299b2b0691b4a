# ends: MemoryError|stopped|budget
s = [1]
s.extend(map(lambda x: x, iter(lambda: 1, 2)))
