# An error in the except clause itself.
try:
    raise ValueError("one")
except missing:
    print("never")
