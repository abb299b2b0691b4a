# assert with a message.
value = 3
assert value < 3, f"{value} is too much"
