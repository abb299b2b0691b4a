# Python's calls do not eat the machine's own stack.
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(500), depth(900))


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print([fib(n) for n in range(15)])


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(100), odd(7))
