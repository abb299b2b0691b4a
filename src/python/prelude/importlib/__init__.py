from _interleave import import_module as _import_module


def import_module(name, package=None):
    if name.startswith('.'):
        raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
    return _import_module(name)


def reload(module):
    return module


def invalidate_caches():
    pass
