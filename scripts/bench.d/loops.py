# Plain loops: integers and comparisons.
def primes(limit):
    count = 0
    for n in range(2, limit):
        d = 2
        while d * d <= n:
            if n % d == 0:
                break
            d += 1
        else:
            count += 1
    return count


total = 0
for i in range(1_000_000):
    total += i * 2
print(total, primes(20_000))
