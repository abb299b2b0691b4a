# What has something to do at the end of the program still has all names.
class AtTheEnd:
    def __del__(self):
        print("the end sees", NAMES, helper())


def helper():
    return "helper"


def waiting():
    try:
        yield
    finally:
        print("closed at the end", NAMES, helper())


kept = AtTheEnd()
NAMES = ["all", "names"]
g = waiting()
next(g)
