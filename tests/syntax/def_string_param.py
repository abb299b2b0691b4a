def f("x"):
    pass
