# ends: MemoryError
s = "xx"
while True:
    s = s.replace("x", "xx")
