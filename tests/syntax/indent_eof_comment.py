def f():
    # nothing yet
