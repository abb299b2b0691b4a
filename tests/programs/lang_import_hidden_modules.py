import importlib
import sys
import asyncio
import random
import logging

for name in ["_world", "_interleave", "_browser", "_disk", "asyncio._world", "time._calendar", "sys.info", "collections._user",
             "no_such_module", "no.such", "json.nothing", "math.pi"]:
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as e:
        print("import_module", e, repr(e.name), name in sys.modules)
    else:
        print("imported", name)
    try:
        __import__(name)
    except ModuleNotFoundError as e:
        print("__import__", e, repr(e.name))
    else:
        print("imported", name)
try:
    import _world
except ImportError as e:
    print(type(e).__name__, e)
try:
    from _browser import refuse
except ImportError as e:
    print(type(e).__name__, e)
print([name for name in sys.modules if name in ("_world", "_interleave", "_browser", "_disk")])
exec("try:\n    import _disk\nexcept ImportError as e:\n    print(e)")


async def main():
    import _interleave


asyncio.run(main())
