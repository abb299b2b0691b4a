# raise from: the direct cause.
def load():
    try:
        return {}["setting"]
    except KeyError as error:
        raise RuntimeError("no settings") from error


load()
