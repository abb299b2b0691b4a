# A frame of a decorator's wrapper.
def logged(function):
    def wrapper(*args):
        print("call", args)
        return function(*args)

    return wrapper


@logged
def work(n):
    return n + "text"


work(1)
