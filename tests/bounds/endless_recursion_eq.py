# ends: RecursionError: maximum recursion depth exceeded
class C:
    def __eq__(self, other):
        return self == other


print(C() == C())
