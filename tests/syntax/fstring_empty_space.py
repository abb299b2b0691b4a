x = f"a { } b"
