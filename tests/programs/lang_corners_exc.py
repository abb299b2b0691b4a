class E1(Exception):
    def __str__(self): return "custom"
def f():
    try:
        1 / 0
    except ZeroDivisionError as e:
        e.add_note("n1")
        raise E1("x") from e
f()
