for class in x:
    pass
