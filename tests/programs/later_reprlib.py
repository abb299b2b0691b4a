import reprlib
print(reprlib.repr(list(range(100))), reprlib.repr("x"*100), reprlib.repr({i:i for i in range(9)}), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr((1,)), reprlib.repr(set(range(9))), reprlib.repr(10**60), reprlib.repr(set()))
class Node:
    def __init__(s): s.n=s
    @reprlib.recursive_repr()
    def __repr__(s): return f"Node({s.n!r})"
print(Node()); r=reprlib.Repr(maxlist=2); print(r.repr([1,2,3]), r.repr("a"*50))
