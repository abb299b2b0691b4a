# Integers have no end.
print(2**64, 2**100, -(2**70))
product = 1
for n in range(1, 26):
    product *= n
print(product)
print(product // 10**10, product % 97, str(product)[:5])
print(10**20 + 1 - 10**20, 2**63 - 1 + 1)
