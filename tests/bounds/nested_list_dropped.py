# ends: exit 0
a = []
for _ in range(100000):
    a = [a]
b = ()
for _ in range(100000):
    b = (b,)
c = {}
for _ in range(100000):
    c = {1: c}
a = b = c = None
print("dropped")
