# ends: MemoryError|stopped
s = (0,)
while True:
    s = s + s
