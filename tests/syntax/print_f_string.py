print f"hello {x}"
