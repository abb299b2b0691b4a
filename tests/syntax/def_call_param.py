def f(x()):
    pass
