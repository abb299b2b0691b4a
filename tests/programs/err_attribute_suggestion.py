# An attribute that is nearly one that there is.
items = []
items.apend(1)
