while i <:
    pass
