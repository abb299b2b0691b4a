if x ≠ y:
    pass
