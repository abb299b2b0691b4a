# An expression over lines: the carets of the first line, or of all.
values = [1, 2]
total = (
    values[0]
    + values[1]
    + values[2]
)
