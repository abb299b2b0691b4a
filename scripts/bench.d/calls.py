# Plain calls: recursion, methods, a list and a dict.
class Counter:
    def __init__(self):
        self.count = 0

    def add(self, n):
        self.count += n


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


counter = Counter()
words = {}
for i in range(200_000):
    counter.add(i)
    words[i % 100] = words.get(i % 100, 0) + 1
print(fib(23), counter.count, len([n for n in words.values() if n > 10]))
