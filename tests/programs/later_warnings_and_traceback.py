import warnings, traceback, sys
warnings.warn("a")
for i in range(3): warnings.warn("loop")
def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
old(); old()
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("x", RuntimeWarning)
    old()
    print(len(w), w[0].category.__name__, str(w[1].message), w[0].lineno, w[0])
warnings.filterwarnings("error", category=UserWarning)
try:
    warnings.warn("boom")
except UserWarning as e:
    print("raised", e)
warnings.filterwarnings("ignore", message="hush.*")
warnings.warn("hush now")
warnings.resetwarnings()
warnings.warn("pending", PendingDeprecationWarning)
warnings.simplefilter("once")
for i in range(2): warnings.warn("once", UserWarning)
warnings.showwarning = lambda m, c, f, l, file=None, line=None: print("shown:", c.__name__, m, l)
warnings.warn("custom")
try:
    warnings.warn("z", int)
except TypeError as e: print(e)
def f():
    1 / 0
try:
    try:
        f()
    except ZeroDivisionError as e:
        raise ValueError("outer") from e
except ValueError as e:
    print(traceback.format_exc())
    print(traceback.format_exception_only(e))
    print(len(traceback.format_exception(e)), traceback.format_tb(e.__traceback__))
    print(traceback.extract_tb(e.__traceback__))
    print([ (fr.name, fr.lineno, fr.line) for fr in traceback.extract_tb(e.__cause__.__traceback__)])
    traceback.print_exc(limit=1, file=sys.stdout, chain=False)
    te = traceback.TracebackException.from_exception(e)
    print("".join(te.format()) == traceback.format_exc(), te.exc_type_str if hasattr(te, "exc_type_str") else "", str(te))
def g(): 
    traceback.print_stack(file=sys.stdout)
    print(traceback.extract_stack()[-1].name, len(traceback.format_stack()))
g()
print(sys.exc_info())
try: raise KeyError("k")
except KeyError: print(sys.exc_info()[0], sys.exc_info()[1].args, sys.exc_info()[2] is not None)
traceback.print_exc()
e = ValueError("n"); e.add_note("note 1"); e.add_note("note 2\nmore")
print(traceback.format_exception_only(e), traceback.format_exception(e))
