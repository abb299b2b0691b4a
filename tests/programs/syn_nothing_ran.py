# An error at the end: nothing before it runs.
print("never said")
x = (1,
