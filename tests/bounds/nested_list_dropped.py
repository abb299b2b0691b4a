# ends: exit 0
a = []
for _ in range(300000):
    a = [a]
b = ()
for _ in range(300000):
    b = (b,)
c = {}
for _ in range(300000):
    c = {1: c}
a = b = c = None
print("dropped")
