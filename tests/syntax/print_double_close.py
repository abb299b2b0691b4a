print("a")))
