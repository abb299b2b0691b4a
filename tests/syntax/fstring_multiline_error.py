x = f"""
line {a b}
"""
