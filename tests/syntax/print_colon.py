print("a"):
