# raising what was caught, by its name.
def inner():
    raise ValueError("named")


try:
    inner()
except ValueError as error:
    print("caught", error)
    raise error
