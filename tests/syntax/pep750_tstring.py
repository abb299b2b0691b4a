x = t"a {b}"
