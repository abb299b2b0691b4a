# exports: create_subprocess_exec, create_subprocess_shell
from _browser import PROCESSES, refuse, refusing

PIPE, STDOUT, DEVNULL = -1, -2, -3
create_subprocess_exec = refusing('create_subprocess_exec', f'asyncio.create_subprocess_exec(): {PROCESSES}')
create_subprocess_shell = refusing('create_subprocess_shell', f'asyncio.create_subprocess_shell(): {PROCESSES}')


class Process:
    def __init__(self, transport, protocol, loop):
        refuse(f'asyncio.subprocess.Process: {PROCESSES}')
