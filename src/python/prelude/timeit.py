import time

default_timer = time.perf_counter
default_number = 1000000


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self._timer, self._stmt, self._setup = timer, stmt, setup
        self._globals = {} if globals is None else globals

    def timeit(self, number=default_number):
        setup, stmt = self._setup, self._stmt
        if callable(setup):
            setup()
        else:
            exec(setup, self._globals)
        start = self._timer()
        for _ in range(number):
            if callable(stmt):
                stmt()
            else:
                exec(stmt, self._globals)
        return self._timer() - start

    def repeat(self, repeat=5, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        return 1, self.timeit(1)


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=5, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
