# ends: MemoryError|stopped|budget
s = [1]
t = [s.append(x) for x in s]
