# ends: MemoryError|stopped
s = []
while True:
    s.append(len(s))
