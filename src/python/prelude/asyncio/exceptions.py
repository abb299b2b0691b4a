# exports: IncompleteReadError, LimitOverrunError, SendfileNotAvailableError
from asyncio import CancelledError, InvalidStateError, TimeoutError


class BrokenBarrierError(RuntimeError):
    pass


class SendfileNotAvailableError(RuntimeError):
    pass


class IncompleteReadError(EOFError):
    pass


class LimitOverrunError(Exception):
    pass
