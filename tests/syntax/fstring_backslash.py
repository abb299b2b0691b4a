x = f"{a\b}"
