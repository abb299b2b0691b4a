# ends: MemoryError|ValueError: precision too big
n = 10**10
f"{1:.{n}f}"
