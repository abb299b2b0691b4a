x = = 2
y = 'abc
