# A name that is nearly one that there is.
counter = 1
print(countr)
