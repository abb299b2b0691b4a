# ends:                       +------------------------------------
e = ValueError(1)
for _ in range(20000):
    e = ExceptionGroup("g", [e])
raise e
