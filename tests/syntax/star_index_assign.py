x[*a] = *b
