from _browser import SOCKETS, refused, refuse
from enum import IntEnum


class AddressFamily(IntEnum):
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(IntEnum):
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3


AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = AddressFamily
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = SocketKind
SOL_SOCKET, SO_REUSEADDR, SO_REUSEPORT, SO_KEEPALIVE, SO_BROADCAST, SOMAXCONN = 1, 2, 15, 9, 6, 4096
IPPROTO_TCP, IPPROTO_UDP, TCP_NODELAY, SHUT_RD, SHUT_WR, SHUT_RDWR = 6, 17, 1, 0, 1, 2
error, timeout, has_ipv6 = OSError, TimeoutError, True


class gaierror(OSError):
    pass


class herror(OSError):
    pass


class socket:
    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        refuse(f'socket.socket: {SOCKETS}')


SocketType = socket


def gethostname():
    return 'page'


def getdefaulttimeout():
    return None


def setdefaulttimeout(timeout):
    pass


def htons(x):
    return (x & 255) << 8 | x >> 8


ntohs = htons
__getattr__ = refused('socket', SOCKETS)
