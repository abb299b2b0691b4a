# ends: ValueError: 19999
e = None
for i in range(20000):
    f = ValueError(i)
    f.__cause__ = e
    e = f
raise e
