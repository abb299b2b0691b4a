for i = 0 to 3:
    pass
