# ends: exit 0
e = None
for i in range(100000):
    try:
        try:
            raise ValueError(i)
        finally:
            if e:
                raise e
    except ValueError as x:
        e = ValueError(i)
        e.__context__ = x
e = None
print("dropped")
