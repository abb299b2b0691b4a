def make():
    return ExceptionGroup("all", [
        ValueError("v1"),
        TypeError("t1"),
        ExceptionGroup("inner", [ValueError("v2"), KeyError("k")]),
    ])


eg = make()
print(eg, repr(eg), eg.message, len(eg.exceptions))
match_, rest = eg.split(ValueError)
print(repr(match_))
print(repr(rest))
print(repr(eg.subgroup((TypeError, KeyError))))
print(eg.subgroup(OSError), eg.split(ExceptionGroup)[1])
print(repr(eg.subgroup(lambda e: "1" in str(e))))
try:
    raise make()
except* ValueError as e:
    print("values", repr(e))
except* (TypeError, KeyError) as e:
    print("others", repr(e))
try:
    raise OSError("alone")
except* OSError as e:
    print("wrapped", repr(e))
try:
    try:
        raise make()
    except* ValueError:
        print("handled the values")
except ExceptionGroup as e:
    print("left", repr(e))
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup(1, [ValueError()]),
            lambda: ExceptionGroup("x", [KeyboardInterrupt()])):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("x", [ValueError()])).__name__, type(BaseExceptionGroup("x", [SystemExit()])).__name__)
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e:
        raise RuntimeError("in handler")
except RuntimeError as e:
    print(repr(e), repr(e.__context__))
try:
    raise ValueError("else?")
except* TypeError:
    pass
else:
    print("no")
finally:
    print("finally")
