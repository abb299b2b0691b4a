# ends: MemoryError|stopped
s = []
while True:
    s.append([0] * 10**5)
