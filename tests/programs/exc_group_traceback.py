def fail(kind, text):
    raise kind(text)


def collect(*calls):
    errors = []
    for kind, text in calls:
        try:
            fail(kind, text)
        except Exception as e:
            errors.append(e)
    return errors


def nested():
    inner = ExceptionGroup("inner", collect((KeyError, "k"), (OSError, "o")))
    try:
        raise inner
    except ExceptionGroup as e:
        e.add_note("a note on the inner group")
        errors = collect((ValueError, "first")) + [e] + collect((TypeError, "last"))
    raise ExceptionGroup("outer", errors)


try:
    nested()
except ExceptionGroup as e:
    raise RuntimeError("could not continue") from e
