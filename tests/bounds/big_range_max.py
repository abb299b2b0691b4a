# ends: stopped|budget
print(max(range(10**12)))
