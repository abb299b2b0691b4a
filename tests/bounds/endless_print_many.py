# ends: MemoryError|stopped
while True:
    print("x" * 100)
