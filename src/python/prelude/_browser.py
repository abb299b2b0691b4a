# What a page cannot have: a program that asks for it is told so where it does. No handler of Exception takes that for
# an error of the network.
SOCKETS = 'a page opens no connections of its own; aiohttp and requests reach a simulated network here'
PROCESSES = 'a page starts no programs'


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


def refused(module, why):
    # For a module whose names are there to be named: its `__getattr__`.
    def __getattr__(name):
        if name.startswith('__'):
            raise AttributeError(f'module {module!r} has no attribute {name!r}')
        return refusing(name, f'{module}.{name}: {why}')
    return __getattr__


def input(prompt='', /):
    refuse('input(): a run on this page has no keyboard')


def breakpoint(*args, **kwargs):
    # sys.breakpointhook, which a program may have set, is asked first.
    import sys
    hook = getattr(sys, 'breakpointhook', None)
    if hook is None:
        refuse('breakpoint(): a run on this page has no keyboard; step through it with the player')
    return hook(*args, **kwargs)


def help(request=None):
    refuse('help(): this page does not have the library\'s documentation')
