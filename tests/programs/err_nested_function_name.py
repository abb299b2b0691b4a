# The name of a frame is the function's own, not its path.
def outer():
    def inner():
        raise ValueError("deep")

    return inner


outer()()
