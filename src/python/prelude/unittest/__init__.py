# The names are in the parts, each of which says first what it gives.
