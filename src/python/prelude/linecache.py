def getline(filename, lineno, module_globals=None):
    lines = getlines(filename)
    return lines[lineno - 1] if 0 < lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    from _interleave import callers, code_of
    for row in callers():
        if row[0] == filename and row[4] is not None:
            return code_of(row[4])[1].splitlines(True)
    try:
        with open(filename) as file:
            return file.readlines()
    except OSError:
        return []


def checkcache(filename=None):
    pass


clearcache = checkcache
