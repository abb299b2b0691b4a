class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


class E(C):
    pass


class F(D, E):
    pass


print([c.__name__ for c in D.__mro__])
print(D().who())
print([c.__name__ for c in F.mro()])
print(F().who())
print(D.__bases__, E.__base__)
print(issubclass(F, A), issubclass(A, F), isinstance(F(), (int, B)))
try:
    class G(A, B):
        pass
except TypeError as e:
    print(e)
