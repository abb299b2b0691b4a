# Where all of a line is at fault there are no carets.
def fail():
    raise RuntimeError("whole line")


fail()
