# One place of a program that meets sets of both kinds.
for some in ({1}, frozenset({1}), {2}, frozenset()):
    try:
        print(some.add(3), sorted(some))
    except AttributeError as e:
        print(e)
for some in (frozenset({1}), {1}):
    print(hasattr(some, "discard"), sorted(some.union({5})))
