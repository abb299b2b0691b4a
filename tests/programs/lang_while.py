# while with break, continue and else.
n = 0
while n < 5:
    n += 1
    if n == 2:
        continue
    print(n, end=" ")
else:
    print("all")
while True:
    n -= 1
    if n < 2:
        break
else:
    print("never said")
print(n)
while n:
    n -= 1
print(n)
