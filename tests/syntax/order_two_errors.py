if x
    pass
for y
    pass
