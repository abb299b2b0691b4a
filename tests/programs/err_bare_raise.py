# A bare raise keeps the traceback, with both lines.
def inner():
    raise ValueError("kept")


def outer():
    try:
        inner()
    except ValueError:
        print("seen")
        raise


outer()
