if a and:
    pass
