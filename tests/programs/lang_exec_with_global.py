space, local = {"n": 1}, {}
exec("global n, m\nn = 2\nm = 3\nk = n + m", space, local)
print(space["n"], space["m"], local, "k" in space)
exec("def f():\n    global made\n    made = 5\nf()\nx = 1", space, local)
print(space["made"], sorted(local))
exec("global q\nfor q in range(3): pass\nimport math as w\nclass C:\n    pass", space, local)
print(space["q"], sorted(local))
try:
    exec("print(n)\nglobal n", space, local)
except SyntaxError as e:
    print(e)
try:
    exec("global z\ndel z", space, local)
except NameError as e:
    print(e)
exec("global n\ndel n", space, local)
print("n" in space)


def inside():
    here = 1
    exec("global from_exec\nfrom_exec = here + 1\nhere = 5")
    return here


print(inside(), from_exec)
