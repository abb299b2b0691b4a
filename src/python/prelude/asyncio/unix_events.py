# exports: DefaultEventLoopPolicy
from asyncio.events import AbstractEventLoopPolicy
from _interleave import default_get_event_loop, default_new_event_loop, default_set_event_loop


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    def get_event_loop(self):
        return default_get_event_loop()

    def set_event_loop(self, loop):
        default_set_event_loop(loop)

    def new_event_loop(self):
        return default_new_event_loop()


class _UnixDefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    pass


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
