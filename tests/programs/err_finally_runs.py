# finally runs before the traceback.
def work():
    try:
        raise ValueError("why")
    finally:
        print("cleaned up")


try:
    work()
finally:
    print("module cleaned up")
