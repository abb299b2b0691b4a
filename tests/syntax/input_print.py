x = int(input("a")
print(x)
