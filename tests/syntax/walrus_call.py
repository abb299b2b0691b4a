print(f() := 1)
