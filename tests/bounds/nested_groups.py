# ends: exit 0
def nest(n):
    e = ValueError(1)
    for _ in range(n):
        e = ExceptionGroup("g", [e])
    return e


for n in (100, 900, 20000):
    e = nest(n)
    for use in [
        lambda: e.split(ValueError),
        lambda: e.subgroup(ValueError),
        lambda: e.subgroup(lambda x: isinstance(x, ValueError)),
        lambda: repr(e),
        lambda: str(e),
        lambda: e.derive([e]),
    ]:
        try:
            use()
        except RecursionError as x:
            print(n, "RecursionError")
    try:
        try:
            raise e
        except* ValueError:
            print("caught")
    except RecursionError as x:
        print(n, "RecursionError")
    except BaseException as x:
        print(n, type(x).__name__)
    e = None
