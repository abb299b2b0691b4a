# Names of modules that are nearly right: the report says which may be meant, of what was not loaded yet too.
import asyncio
import collections
import os
import traceback
import typing


def tried(module, names):
    for name in names.split():
        try:
            getattr(module, name)
        except AttributeError as e:
            print(traceback.format_exception_only(e)[-1].strip())


tried(asyncio, "coroutine Sleep creat_task TaskGroups time_out Queu semaphore Runnner tothread as_complete lock queue_")
tried(asyncio, "shields Locks condition barrier timeouts_at start_servers get_runing_loop CancelledErrors wait_until")
tried(asyncio.tasks, "Tsk creat_task gathr")
tried(os, "getcw enviro")
tried(collections, "dequeue OrderDict counter")
tried(typing, "Optinal list Dicts")
for code in ("from asyncio import coroutine", "from asyncio import TaskGroups", "from asyncio.tasks import Tsk"):
    try:
        exec(code)
    except ImportError as e:
        print(traceback.format_exception_only(e)[-1].strip())
print([name for name in dir(asyncio) if not name.startswith("_")])


class Meant:
    def __init__(self):
        self.value = 1

    def __getattr__(self, name):
        raise AttributeError(name)


tried(Meant(), "valu")


async def main():
    async with asyncio.TaskGroups() as group:
        group.create_task(main())


asyncio.run(main())
