# Where the carets stand: calls, attributes, subscripts, operators, names, long lines.
import sys


def show(function):
    try:
        function()
    except Exception:
        # The traceback of the last of them is printed; the others by being chained.
        raise


def chain():
    data = {"a": [1, 2, None]}
    first = 1
    try:
        data["a"][2]["x"]
    except TypeError:
        try:
            first + data["a"][5] * 2
        except IndexError:
            try:
                data.missing(first)
            except AttributeError:
                try:
                    (first + 1) + "text" + str(first)
                except TypeError:
                    try:
                        print(len(data), unknown_name, file=sys.stderr)
                    except NameError:
                        try:
                            "text".upper(1, 2, 3)
                        except TypeError:
                            -data


show(chain)
