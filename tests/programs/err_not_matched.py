# An except that does not match lets it pass.
try:
    raise KeyError("k")
except (ValueError, TypeError):
    print("never")
