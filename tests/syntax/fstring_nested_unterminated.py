x = f"{f'{a}"
