def check(e):
    try:
        try:
            raise e
        except* ValueError as v:
            print("v", [str(x) for x in v.exceptions])
            raise
        except* TypeError as t:
            print("t", [str(x) for x in t.exceptions])
            raise LookupError("new") from t
        except* OSError:
            print("o")
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as out:
        print("out:", repr(out))
        if isinstance(out, BaseExceptionGroup):
            for x in out.exceptions:
                print("   ", repr(x), repr(x.__cause__))
    else:
        print("nothing out")


check(ExceptionGroup("one", [ValueError(1), OSError(2)]))
check(ExceptionGroup("two", [TypeError(1), ValueError(2), KeyError(3)]))
check(ExceptionGroup("three", [OSError(1)]))
check(ValueError("naked"))
check(KeyboardInterrupt("not matched"))


class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message + "!", excs)


try:
    raise MyGroup("mine", [ValueError(1), TypeError(2)])
except* ValueError as e:
    print(type(e).__name__, e)
except* TypeError as e:
    print(type(e).__name__, e.message)


def loop():
    for i in range(3):
        try:
            raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError as e:
            if i == 1:
                print("one")
    return "done"


print(loop())
try:
    try:
        raise ExceptionGroup("g", [ValueError()])
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
