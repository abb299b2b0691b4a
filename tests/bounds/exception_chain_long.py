# ends: exit 0
e = ValueError(0)
for i in range(100000):
    f = ValueError(i)
    f.__context__ = e
    e = f
for i in range(100000):
    f = ValueError(i)
    f.__cause__ = e
    e = f
e = f = None
e = ExceptionGroup("first", [ValueError(1)])
for i in range(10000):
    e = ExceptionGroup("next", [e])
e = None
print("dropped")
