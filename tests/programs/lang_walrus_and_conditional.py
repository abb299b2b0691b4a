# Assignment inside of expressions.
if (n := 3 + 4) > 5:
    print(n)
print([y for x in range(4) if (y := x * x) > 2], y)
while (n := n - 3) > 0:
    print("left", n)
print("a" if n else "b", ("x" if True else "y") + "z")
