import asyncio
async def f(): pass
try:
    asyncio.create_task(f())
except RuntimeError as e:
    print("caught", e)
    print("still")
print("after")
async def main():
    try:
        asyncio.run(f())
    except RuntimeError as e:
        print("caught", e)
        print("still")
    print("after")
    try:
        asyncio.get_running_loop().run_until_complete(f())
    except RuntimeError as e:
        print("caught", e)
        print("still")
    print("after")
asyncio.run(main())
def g():
    asyncio.gather(f(), f())
try:
    g()
except RuntimeError as e:
    print("caught", e)
    print("still")
print("after")
try:
    asyncio.ensure_future(f())
except RuntimeError as e:
    print("caught", e)
    print("still")
print("after")
try:
    asyncio.run(f(), 1, 2)
except TypeError as e:
    print("caught", e)
    print("still")
print("after")
