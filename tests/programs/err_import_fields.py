try:
    from math import squareroot
except ImportError as e:
    print(e, "|", e.name)
try:
    import nothere
except ModuleNotFoundError as e:
    print(e, e.name, e.msg)
try:
    import asyncio.nothing
except ModuleNotFoundError as e:
    print(e)
try:
    from asyncio import Tasks
except ImportError as e:
    print(e)
import colections
