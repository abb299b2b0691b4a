# assert that holds, del, pass, bare expressions, docs.
"""Not the first statement, so no doc."""
assert True
assert 1 + 1 == 2, "never said"
x = [1, 2]
del x[0]
x
...
pass
print(x, __name__)
a = 1; b = 2; print(a, b)
if a: print("one line")
value = (
    1
    + 2
)
print(value, \
    "continued")
