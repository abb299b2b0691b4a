# A decorator is a function that takes one.
def shout(function):
    def louder(*args, **kwargs):
        return function(*args, **kwargs).upper() + "!"

    return louder


def times(n):
    def decorate(function):
        def repeated(*args):
            return [function(*args) for _ in range(n)]

        return repeated

    return decorate


@shout
def greet(name):
    return f"hello {name}"


@times(3)
@shout
def hey():
    return "hey"


print(greet("a"), greet(name="b"), hey())
