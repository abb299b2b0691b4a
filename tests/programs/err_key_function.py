# Raised inside of a function that a builtin calls.
def key(n):
    return 10 // n


print(sorted([3, 0, 1], key=key))
