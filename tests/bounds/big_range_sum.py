# ends: stopped|budget
print(sum(range(10**12)))
