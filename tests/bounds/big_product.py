# ends: MemoryError|stopped|budget
x = 3
while True:
    x = x * x
