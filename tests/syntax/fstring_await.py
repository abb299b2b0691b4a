x = f"{await y}"
