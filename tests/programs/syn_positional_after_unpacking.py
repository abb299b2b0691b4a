f(**kwargs, 1)
