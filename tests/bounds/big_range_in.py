# ends: exit 0
print(10**12 - 1 in range(10**12), len(range(10**12)))
