# Where names are looked up.
x = "global"


def read():
    return x


def shadow():
    x = "local"
    return x


def parameter(x):
    x += "!"
    return x


print(read(), shadow(), parameter("p"), x)
x = "changed"
print(read())
len_of = len


def hide():
    len = lambda value: "mine"
    return len([])


print(hide(), len([]))
for i in range(2):
    inner = i
print(i, inner)
if True:
    made = "inside if"
print(made)
