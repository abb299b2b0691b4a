print("a)
print("b")
