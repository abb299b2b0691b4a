# Unpacking that does not fit.
def pair():
    return 1, 2, 3


a, b = pair()
