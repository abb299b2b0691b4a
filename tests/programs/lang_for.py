# for with break, continue, else, over what can be gone through.
for i in range(3):
    print(i, end=",")
print()
for i in range(10, 0, -3):
    print(i, end=" ")
else:
    print("done")
for letter in "abc":
    if letter == "b":
        continue
    print(letter)
for n in [1, 2, 3]:
    if n == 2:
        break
else:
    print("never said")
print("n is", n)
for a, b in [(1, 2), (3, 4)]:
    print(a + b)
for index, (key, value) in enumerate({"x": 1, "y": 2}.items()):
    print(index, key, value)
for i in range(3):
    for j in range(3):
        if j > i:
            break
        print(i, j, end="; ")
print()
for nothing in []:
    print("never")
