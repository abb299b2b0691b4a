# ends: MemoryError|stopped
s = []
while True:
    s.append("x" * 10**6)
