class a.b:
    pass
