# One at the module's own level.
async def work():
    print("never")


work()
print("on")
coroutine = work()
print("end")
