import sys
import asyncio


def hook(kind, value, tb):
    print("hook:", kind.__name__, value, tb.tb_lineno)


class Detailed(Exception):
    def __init__(self, message, *, code):
        super().__init__(message)
        self.code = code

    def __str__(self):
        return f"{super().__str__()} (code {self.code})"


async def main():
    try:
        raise Detailed("broken", code=7)
    except Detailed as e:
        print(e, e.args, e.code, e.__traceback__.tb_lineno, e.__traceback__.tb_next)
        print(sys.exception() is e, sys.exc_info()[0] is Detailed)
    print(sys.exception())
    e = Detailed("later", code=1)
    print(e.__traceback__, e.__notes__ if hasattr(e, "__notes__") else "no notes")
    e.add_note("n")
    print(e.__notes__)
    try:
        raise e.with_traceback(None)
    except Detailed as x:
        print(x is e, x.__traceback__ is not None)
    try:
        e.add_note(3)
    except TypeError as t:
        print(t)
    await asyncio.sleep(0)
    raise Detailed("uncaught", code=9)


sys.excepthook = hook
asyncio.run(main())
