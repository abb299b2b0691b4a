from _browser import SOCKETS, refuse

EVENT_READ, EVENT_WRITE = 1, 2


class BaseSelector:
    def __init__(self):
        refuse(f'selectors.{type(self).__name__}: {SOCKETS}')


class SelectSelector(BaseSelector):
    pass


class PollSelector(BaseSelector):
    pass


class EpollSelector(BaseSelector):
    pass


DefaultSelector = EpollSelector
