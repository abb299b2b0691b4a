print(["a", "b")]
