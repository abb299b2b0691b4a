x = f"{import x}"
