import asyncio
async def B():
    try: raise KeyError
    except KeyError: await asyncio.sleep(1)
async def A():
    try: raise OSError
    except OSError: await B()
async def show(c):
    t = asyncio.create_task(c())
    await asyncio.sleep(0.1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        while e: print(repr(e)); e = e.__context__
    print("-")
async def plain():
    await asyncio.sleep(1)
async def A2():
    try: raise OSError
    except OSError: await plain()
async def B3():
    try: await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise ValueError
async def A3():
    try: raise OSError
    except OSError:
        try:
            await B3()
        except ValueError as e:
            while e: print(repr(e)); e = e.__context__
async def ag():
    try:
        yield 1
    except BaseException as e:
        while e: print(repr(e)); e = e.__context__
        raise
async def A4():
    a = ag()
    try: raise OSError
    except OSError:
        await anext(a)
        await a.aclose()
    a = ag()
    try: raise OSError
    except OSError:
        await anext(a)
        try:
            await a.athrow(KeyError(3))
        except KeyError as e:
            print("x")
            while e: print(repr(e)); e = e.__context__
    print("---")
async def main():
    await show(A)
    await show(A2)
    await show(A3)
    await show(A4)
    await A4()
    try:
        raise LookupError
    except LookupError:
        t = asyncio.create_task(B3())
        await asyncio.sleep(0.1)
        t.cancel()
        try:
            await t
        except ValueError as e:
            while e: print(repr(e)); e = e.__context__
        f = asyncio.get_running_loop().create_future()
        f.set_exception(IndexError(3))
        try: await f
        except IndexError as e:
            while e: print(repr(e)); e = e.__context__
        f = asyncio.get_running_loop().create_future()
        f.cancel()
        try: await f
        except asyncio.CancelledError as e:
            while e: print(repr(e)); e = e.__context__
asyncio.run(main())
def g():
    try:
        yield 1
        yield 2
    except BaseException as e:
        while e: print(repr(e)); e = e.__context__
        raise
def h():
    try: raise MemoryError
    except MemoryError:
        yield from g()
for mk in (g, h):
  for how in ("throw", "close", "throwc"):
    x = mk(); next(x)
    try:
        raise OSError
    except OSError:
        try:
            if how == "throw": x.throw(KeyError(1))
            if how == "throwc": x.throw(KeyError)
            if how == "close": x.close()
        except KeyError as e:
            print("->")
            while e: print(repr(e)); e = e.__context__
    print("--")
