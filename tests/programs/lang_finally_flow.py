# finally with return, break, continue.
def returns():
    try:
        return "try"
    finally:
        print("finally runs")


def overrides():
    try:
        return "try"
    finally:
        return "finally"


def swallows():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def loops():
    for n in range(4):
        try:
            if n == 1:
                continue
            if n == 3:
                break
            print("body", n)
        finally:
            print("cleanup", n)
    return "out"


print(returns(), overrides(), swallows(), loops())


def nested():
    try:
        try:
            return "inner"
        finally:
            print("one")
    finally:
        print("two")


print(nested())
while True:
    try:
        break
    finally:
        print("left")
