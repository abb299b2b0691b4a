x = f"abc {"
print(1)
