# A note added to an exception.
try:
    raise ValueError("noted")
except ValueError as error:
    error.add_note("while doing this")
    raise
