# What finally raises takes the place of what was under way.
def work():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


work()
