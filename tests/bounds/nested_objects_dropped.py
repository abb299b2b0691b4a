# ends: exit 0
class Node:
    def __init__(self, next):
        self.next = next


n = None
for _ in range(50000):
    n = Node(n)
n = None


def gen(inner):
    yield inner


g = None
for _ in range(50000):
    g = gen(g)
g = None
f = lambda: 0
for _ in range(50000):
    f = (lambda f: lambda: f)(f)
f = None
print("dropped")
