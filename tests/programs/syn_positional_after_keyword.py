print(end="", "a")
