# Objects that hold one another and that no name leads to hear of their end when the program is over.
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        print("del", self.name, self.other and self.other.name)


class Own:
    pass


def circle(x, y):
    a, b = Node(x), Node(y)
    a.other, b.other = b, a


circle("a", "b")
own = Own()
own.me = own
seen = weakref.ref(own, lambda _: print("not told any more"))
del own
print("end", seen() is not None)
