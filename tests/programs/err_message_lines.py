# A message of two lines, and none.
try:
    raise ValueError("line one\nline two")
except ValueError:
    raise ValueError
