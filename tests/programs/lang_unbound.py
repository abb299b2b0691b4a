# Names that are not there yet, or no more.
def local_before():
    print(x)
    x = 1


def free_before():
    def inner():
        return later

    inner()
    later = 1


def deleted():
    y = 1
    del y
    return y


for function in (local_before, free_before, deleted):
    try:
        function()
    except NameError as error:
        print(type(error).__name__, error)
try:
    nowhere
except NameError as error:
    print(type(error).__name__, error)
