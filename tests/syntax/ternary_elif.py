x = 1 if y elif z
