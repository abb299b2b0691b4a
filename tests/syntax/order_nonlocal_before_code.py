break
def f():
    nonlocal x
