
path = "C:\dir\new"
pattern = re.compile if False else "\d+\.\w*"
def check(n):
    if n is 0:
        return "zero"
    return not n is 1
while True:
    x = "a"
    if x is "a": break
assert (x == "b", "never fails")
pairs = [
    (1, 2)
    (3, 4)
]
