# KeyError shows the key as it is written.
ages = {"A": 1}
print(ages["A"])
print(ages["B"])
