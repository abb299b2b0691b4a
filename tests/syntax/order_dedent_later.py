x = = 2
if a:
        b
    c
