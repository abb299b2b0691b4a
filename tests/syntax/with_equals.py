with f = open('x'):
    pass
