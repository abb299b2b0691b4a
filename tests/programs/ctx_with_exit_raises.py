class Bad:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        raise RuntimeError("exit failed")


class EnterFails:
    def __enter__(self):
        raise OSError("no way in")

    def __exit__(self, *args):
        print("never called")


try:
    with Bad():
        raise KeyError("first")
except RuntimeError as e:
    print(e, "after", repr(e.__context__))
try:
    with Bad() as b, EnterFails():
        print("not reached")
except RuntimeError as e:
    print(e, "after", repr(e.__context__))


class OnlyEnter:
    def __enter__(self):
        pass


class OnlyAsync:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *a):
        pass


for thing in (OnlyEnter(), OnlyAsync(), "text"):
    try:
        with thing:
            pass
    except TypeError as e:
        print(e)
with Bad():
    x = {}["missing"]
