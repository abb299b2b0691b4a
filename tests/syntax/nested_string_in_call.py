print(f"result: {result)
