# ends: MemoryError
s = [1]
while True:
    s.extend(s)
