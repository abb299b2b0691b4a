# __init__ of a container fills it anew, and a derived one's own arguments are its own.
s={1}; s.__init__([5,6]); print(s); l=[1]; l.__init__("ab"); print(l); d={1:2}; d.__init__(a=3); print(d)
class L(list):
    def __init__(self, n): super().__init__(range(n))
class D(dict):
    def __init__(self, n): super().__init__(a=n)
class S(set):
    def __init__(self, n): super().__init__(range(n)); self.n=n
class S2(set):
    def __init__(self, it): set.__init__(self, [x*2 for x in it])
print(L(3), D(3), S(2), S2([1,2]))
