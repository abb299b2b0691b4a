# if, elif, else, pass.
for n in range(-1, 4):
    if n < 0:
        print(n, "negative")
    elif n == 0:
        print(n, "zero")
    elif n == 1:
        pass
    else:
        if n % 2:
            print(n, "odd")
        else:
            print(n, "even")
