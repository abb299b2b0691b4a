# What is true, and what `and` and `or` give back.
for value in [0, 1, -1, 0.0, 0.1, "", "0", [], [0], (), (0,), {}, {0: 0}, None, True, False]:
    print(repr(value), bool(value), not value)
print(0 or "b", "a" or "b", 0 and "b", "a" and "b", None or 0 or [] or "last")


def loud(value):
    print("looked at", value)
    return value


print(loud(0) and loud(1))
print(loud(2) or loud(3))
print("yes" if loud("") else "no")
print(not 1 == 2, not (True and False))
print(all([1, 2, 0]), all([]), any([0, 3]), any([]))
