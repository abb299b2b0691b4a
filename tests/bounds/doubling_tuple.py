# ends: MemoryError
s = (0,)
while True:
    s = s + s
