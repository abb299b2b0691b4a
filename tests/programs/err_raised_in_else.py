# else is not guarded by its own except.
try:
    pass
except ValueError:
    print("never")
else:
    raise ValueError("from else")
