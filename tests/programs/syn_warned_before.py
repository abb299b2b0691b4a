x = "\d"
y = "\e" z
w = "\w"
