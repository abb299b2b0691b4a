# exports: AbstractEventLoopPolicy, get_event_loop_policy, set_event_loop_policy
# the package's: AbstractEventLoop, AbstractServer, Handle, TimerHandle, get_event_loop, set_event_loop, new_event_loop, get_running_loop, _get_running_loop
from _interleave import loop_policy


class AbstractEventLoopPolicy:
    def get_event_loop(self):
        raise NotImplementedError  #@643

    def set_event_loop(self, loop):
        raise NotImplementedError  #@647

    def new_event_loop(self):
        raise NotImplementedError  #@653


def get_event_loop_policy():
    policy = loop_policy()
    if policy is None:
        from asyncio.unix_events import DefaultEventLoopPolicy
        policy = loop_policy(DefaultEventLoopPolicy())
    return policy


def set_event_loop_policy(policy):
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")  #@810
    loop_policy(policy)
