# A class is called to be raised.
def fail():
    raise LookupError


fail()
