s = "The quick brown Fox"
print(s.lower(), s.upper(), s.swapcase(), s.title(), s.split(), s.split("o", 1), s.rsplit(" ", 1), s.partition(" "), s.rpartition("x"))
print(s.find("quick"), s.index("b"), s.count("o"), s.replace("o", "0", 1), s.startswith(("The", "A")), s.endswith("Fox"), s[::-1])
print("  pad ".strip() + "|", "xxhixx".strip("x"), "a,b,,c".split(","), ",".join("abc"), "ab\ncd\r\nef".splitlines(), "tab\tx".expandtabs(4))
print("abc".center(9, "*"), "7".zfill(3), "-7".zfill(4), "abc".ljust(5) + "|", "abc".rjust(5), "a".isalpha(), "1".isdigit(), "a1".isalnum(), " ".isspace())
print("hello"[1:3], "hello"[-3:], "hello"[::2], "ab" * 3, "b" in "abc", "abc" < "abd", "Z" < "a", ord("a"), chr(8364), "é".encode(), b"caf\xc3\xa9".decode())
print("x=%d" % 3, "removeprefix".removeprefix("remove"), "file.txt".removesuffix(".txt"), "aXbX".translate(str.maketrans("X", "-")), "ß".casefold())
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\t nl\n \\ \x00 é \u200b"), "\N{BULLET}" if False else "\u2022")
print(sorted("banana"), list("abc"), max("hello"), "".join(sorted(set("mississippi"))), "a-b_c".replace("-", "_").split("_"))
print("one two".capitalize(), "x".join(["1"]), "".join([]), "abc".index("c"), "%s" % "p", "a" "b" 'c', str(12) + "3", int("  42 "), float("1e3"), int("ff", 16), int("0b11", 0))
for bad in (lambda: int("4x"), lambda: float("abc"), lambda: "a" + 1, lambda: 1 + "a", lambda: "abc"[9], lambda: "abc".index("z"), lambda: ",".join([1]), lambda: "a" * "b", lambda: ord("ab"), lambda: chr(-1), lambda: "x".foo, lambda: "abc"["a"], lambda: b"\xff".decode()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
