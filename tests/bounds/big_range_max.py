# ends: stopped|budget|exit 0
print(max(range(10**12)))
