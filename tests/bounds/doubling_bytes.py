# ends: MemoryError
s = b"x"
while True:
    s = s + s
