def async f():
    pass
