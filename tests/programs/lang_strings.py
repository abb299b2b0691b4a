# Strings: quotes, escapes, joining, repeating, indexing, slicing.
print("single", 'quotes', "it's", 'say "hi"', "a\tb\\n")
print("one" "two" 'three')
print("""three
lines
""", end="")
print(r"raw\n", "ab" * 3, 2 * "-", "a" + "b")
s = "interleave"
print(s[0], s[-1], s[2:5], s[:3], s[-3:], s[::2], s[::-1], s[20:], len(s))
print(repr("it's"), repr('a"b'), repr("both ' and \""), repr("tab\t nl\n \\ \x00 \x7f"))
print("가나다", len("가나다"), "가나다"[1], repr("가"), "é", "\u00e9", "\x41")
print("a" in "abc", "abc".index("c"), "abc".find("z"), "banana".count("an"))
for c in "héy":
    print(c, ord(c), chr(ord(c) + 1))
