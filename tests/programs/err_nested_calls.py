# Uncaught, three functions deep: each frame with its line and caret.
def outer(n):
    return middle(n) + 1


def middle(n):
    value = inner(
        n,
        2,
    )
    return value


def inner(a, b):
    return [a, b][a + b]


print("start")
print(outer(5))
