# Arguments that do not fit, uncaught.
def greet(name, greeting):
    return f"{greeting}, {name}"


print(greet("A", "hello"))
print(greet("A"))
