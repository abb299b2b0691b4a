def my func():
    pass
