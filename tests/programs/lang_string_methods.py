# The string methods that programs use most.
s = "  Hello, World  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), "xxaxx".strip("x"))
print(s.upper(), s.lower(), "hello world".title(), "hello".capitalize(), "aBc".swapcase())
print("a,b,,c".split(","), "a b  c ".split(), "a-b-c".split("-", 1), "a-b-c".rsplit("-", 1), "a\nb\n".splitlines())
print(", ".join(["a", "b", "c"]), "".join("abc"), "-".join(str(n) for n in range(3)))
print("hello".replace("l", "L"), "hello".replace("l", "L", 1), "abc".startswith("ab"), "abc".endswith(("x", "c")))
print("7".zfill(3), "-7".zfill(4), "a".center(5, "*"), "a".ljust(4) + "|", "a".rjust(4) + "|")
print("abc".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "Ab".isupper(), "ab".islower())
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("x"))
print("{} and {}".format(1, 2), "{1} {0}".format("a", "b"), "{x:>4}".format(x=5))
print("%s is %d and %.2f%%" % ("x", 3, 1.5), "%5d|%-5s|" % (42, "ab"))
print("prefix-a".removeprefix("prefix-"), "a.py".removesuffix(".py"))
