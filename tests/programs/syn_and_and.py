print(True && False)
