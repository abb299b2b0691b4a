x = [a for a c]
