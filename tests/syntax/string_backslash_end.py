path = 'C:\'
print(path)
