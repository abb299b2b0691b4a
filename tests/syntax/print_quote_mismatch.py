print("a')
