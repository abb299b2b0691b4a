x = f"{a = b}"
