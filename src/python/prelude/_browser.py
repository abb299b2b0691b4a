# What a page cannot have: a program that asks for it is told so where it does. No handler of Exception takes that for
# an error of the network.


class Unsupported(BaseException):
    __module__ = 'builtins'


def refuse(what):
    raise Unsupported(f'not in the browser: {what}')


def refusing(name, what):
    # A function that is there to be named, and refuses when it is called.
    def function(*args, **kwargs):
        refuse(what)
    function.__name__ = function.__qualname__ = name
    return function
