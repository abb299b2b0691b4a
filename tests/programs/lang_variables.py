# Assignment in its forms.
a = b = 3
c, d = 1, 2
c, d = d, c
print(a, b, c, d)
[e, f] = "xy"
(g, (h, i)) = 1, (2, 3)
print(e, f, g, h, i)
first, *rest = [1, 2, 3, 4]
*start, last = "abc"
one, *none, two = (1, 2)
print(first, rest, start, last, one, none, two)
n = 10
n += 5
n -= 3
n *= 2
n //= 5
n **= 2
n %= 7
print(n)
items = [1, 2, 3]
items[0] = 10
items[1] += 5
items += [4]
print(items)
total: int = 7
print(total)
del n
x = y = []
x.append(1)
print(y, x is y)
