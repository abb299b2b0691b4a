# ends: MemoryError|stopped|budget
s = [1]
for x in s:
    s.append(x)
