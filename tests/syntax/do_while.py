do:
    pass
while x
