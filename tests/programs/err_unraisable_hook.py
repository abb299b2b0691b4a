# What a program is told that has nobody to go to.
import sys
print(sys.unraisablehook, sys.unraisablehook is sys.__unraisablehook__)
import asyncio, sys
def hook(u): print("hook", u.err_msg, type(u.exc_value), u.object is not None)
sys.unraisablehook=hook
class A:
    def __del__(self): raise ValueError("in del")
a=A(); del a
def f():
    try:
        yield 1
    finally:
        raise KeyError("in generator")


g = f()
next(g)
del g
