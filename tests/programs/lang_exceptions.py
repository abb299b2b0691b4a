# try, except, else, finally: the order of it all.
def attempt(value):
    try:
        print("try", value)
        result = 10 // value
    except ZeroDivisionError as error:
        print("except", error)
        result = None
    else:
        print("else")
    finally:
        print("finally")
    return result


print(attempt(2), attempt(0))

try:
    int("x")
except (TypeError, ValueError) as error:
    print(type(error).__name__, error, error.args)

try:
    [][0]
except KeyError:
    print("never")
except LookupError as error:
    print("lookup", error)

try:
    try:
        {}["k"]
    finally:
        print("inner finally")
except KeyError as error:
    print("outer", error, repr(error))

try:
    raise ValueError
except Exception as error:
    print(repr(error), str(error) == "")
try:
    error
except NameError as gone:
    print(gone)
