import asyncio, traceback
async def a(): raise ValueError("a")
async def b():
    try: await a()
    except ValueError: raise KeyError("b")
async def c():
    try: await b()
    except KeyError as e: raise TypeError("c") from None
async def d():
    try: await c()
    except TypeError as e:
        raise ExceptionGroup("grp", [e, e.__context__, OSError(2, "No such")]) from e.__context__
async def main():
    for f in (a, b, c, d):
        try:
            await f()
        except Exception as e:
            te = traceback.TracebackException.from_exception(e)
            print("".join(te.format()))
            print(list(te.format_exception_only()), te.exc_type_str if hasattr(te, "exc_type_str") else "")
            print("".join(traceback.format_exception(e, chain=False)))
            print(traceback.format_tb(e.__traceback__))
            for fs in traceback.extract_tb(e.__traceback__):
                print(fs, fs.filename, fs.lineno, fs.name, fs.line, fs.colno, fs.end_colno)
    traceback.print_stack()
    print(traceback.format_exc())
    print(traceback.format_stack()[-1])
    try: await d()
    except* OSError as eg: print(eg, eg.exceptions)
    except* (KeyError, TypeError) as eg: print(repr(eg))
asyncio.run(main())
