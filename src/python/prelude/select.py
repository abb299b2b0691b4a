from _browser import SOCKETS, refused

error = OSError
__getattr__ = refused('select', SOCKETS)
