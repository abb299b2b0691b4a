# ends: stopped|budget|exit 0
print(sum(range(10**12)))
