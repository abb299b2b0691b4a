# ends: MemoryError|stopped
d = {}
while True:
    d[len(d)] = 0
