# assert without one.
def check(items):
    assert len(items) == 2


check([1])
