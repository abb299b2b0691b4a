x = 5
if not x is 1: print('a')
if not (x is 1): print('b')
while not x is 1: break
print(not x is not 1, 1 if not x is 1 else 2)
