# ends: MemoryError|stopped
s = [1]
while True:
    s.extend(s)
