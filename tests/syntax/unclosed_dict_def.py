d = {
def f():
    pass
