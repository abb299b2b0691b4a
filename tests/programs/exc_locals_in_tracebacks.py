# The frames of a traceback have the locals of then.
import traceback


def f(x):
    y = x * 2

    def inner():
        return y
    return g(y, inner)


def g(z, call, *more, **named):
    del call
    raise ValueError(z)


def shown():
    try:
        f(1)
    except ValueError as e:
        at = e.__traceback__.tb_next
        while at:
            names = {name: value for name, value in at.tb_frame.f_locals.items() if not callable(value)}
            print(at.tb_frame.f_code.co_name, at.tb_lineno, names)
            at = at.tb_next
        told = traceback.TracebackException.from_exception(e, capture_locals=True)
        print(''.join(line for line in told.format() if 'inner' not in line and 'in shown' not in line))


shown()
