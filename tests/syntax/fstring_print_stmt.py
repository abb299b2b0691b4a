print f"{x}
