import asyncio, traceback, sys
class AppError(Exception):
    code = 500
    def __init__(self, msg, *, detail=None): super().__init__(msg); self.detail = detail
    def __str__(self): return f"[{self.code}] {super().__str__()}" + (f" ({self.detail})" if self.detail else "")
class NotFound(AppError): code = 404
def low(): return {}["missing"]
def mid():
    try: low()
    except KeyError as e: raise NotFound("no such thing", detail=e) from e
def high():
    try: mid()
    except NotFound:
        try: int("x")
        except ValueError as v: raise RuntimeError("while recovering")
async def job(n):
    await asyncio.sleep(n / 10)
    if n % 2: high()
    raise TypeError(f"job {n}") from None
async def main():
    res = await asyncio.gather(*(job(n) for n in range(3)), return_exceptions=True)
    for r in res:
        e, depth = r, 0
        while e: print("  " * depth, type(e).__name__, e, "| suppress", e.__suppress_context__); e = e.__cause__ or e.__context__; depth += 1
    traceback.print_exception(res[1], file=sys.stdout)
    print(traceback.format_exception_only(res[0]), "".join(traceback.format_tb(res[1].__traceback__)).count("File"))
    try:
        async with asyncio.TaskGroup() as tg:
            for n in range(3): tg.create_task(job(n))
    except* TypeError as eg: print("types", eg.exceptions, eg.message)
    except* RuntimeError as eg: print("runtimes", len(eg.exceptions))
    eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("nested", [TypeError(2), KeyError(3)])])
    m, rest = eg.split(TypeError); print(repr(m), repr(rest), eg.subgroup(lambda e: isinstance(e, KeyError)), eg.derive([OSError(1)]))
    try: raise eg
    except* (ValueError, KeyError) as g: print(g)
    except* TypeError as g: print("T", g.exceptions[0].exceptions)
    try:
        try: raise ValueError("a")
        finally: print("finally runs")
    except ValueError as e: e.add_note("noted"); print(e.__notes__)
    def f():
        try: raise KeyError("k")
        except KeyError: return sys.exc_info()[0].__name__
        finally: print("exc now", sys.exc_info()[0])
    print(f(), sys.exc_info())
    try: raise ExceptionGroup("solo", [NotFound("in group", detail=1), ExceptionGroup("inner", [OSError(2, "No such file", "x.txt")])])
    except ExceptionGroup as e: raise AppError("final") from e
asyncio.run(main())
