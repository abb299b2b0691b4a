def my-func():
    pass
