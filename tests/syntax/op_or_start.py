if or a:
    pass
