import string
text = """It was the best of times, it was the worst of times,
it was the age of wisdom... it was the age of foolishness"""
words = text.lower().translate(str.maketrans("", "", string.punctuation)).split()
freq = {}
for w in words:
    freq.setdefault(w, []).append(len(freq))
print(f"{'word':<12}{'count':>6}{'share':>9}")
print("=" * 27)
for w, n in sorted(((w, len(p)) for w, p in freq.items()), key=lambda t: (-t[1], t[0]))[:6]:
    print(f"{w:<12}{n:>6}{n / len(words):>9.2%}")
print("-" * 27)
print("{:<12}{:>6d}".format("total", len(words)))
rows = [("Apple", 1.5, 10), ("Banana", 0.25, 150), ("Watermelon", 12, 2)]
head = ("item", "price", "qty")
widths = [max(len(str(r[i])) for r in [head, *rows]) for i in range(3)]
sep = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
print(sep, "| " + " | ".join(h.ljust(w) for h, w in zip(head, widths)) + " |", sep, sep="\n")
for r in rows:
    print("| " + " | ".join(str(c).ljust(w) if isinstance(c, str) else str(c).rjust(w) for c, w in zip(r, widths)) + " |")
print(sep, f"total: {sum(p * q for _, p, q in rows):,.2f}", sep="\n")
s = "  Hello, World!  "
print(repr(s.strip()), s.lstrip() + "|", s.rstrip(), s.strip(" !"), "xxhixx".strip("x"), s.swapcase(), s.title(), "hello world".capitalize(), s.count("o"), s.index("World"), s.rfind("o"), s.partition(", "), "a,b,,c".split(","), "a  b".split(" "), " a b ".split(), "a-b-c".rsplit("-", 1), "a\nb\r\nc".splitlines(), "a\tb".expandtabs(4), "abc".startswith(("x", "a")), "abc".endswith("bc"), "42".isdigit(), "4.2".isdecimal(), "".isalpha(), "abc" in "xabcx", "Mississippi".replace("ss", "SS", 1), "x".join("abc"), "%-10s|%5.2f|%05d|%x|%o|%e|%%|%c|%r" % ("left", 3.14159, 42, 255, 8, 12345.678, "A", "q"))
print("removeprefix".removeprefix("remove"), "file.txt".removesuffix(".txt"), "abc".ljust(5, "*"), "abc".rjust(5), "abc".center(8, "-"), "7".zfill(3), "-7".zfill(4), "ab" * 3, "abcdef"[1:5:2], "abcdef"[-3:], "abc"[::-1], sorted("hello"), "".join(reversed("abc")), list("abc"), "abc".find("z"), "a" < "b" < "c", max("hello"), "hello".encode().hex(), bytes.fromhex("68 69").decode(), "tEST".lower().islower(), "A1".isupper(), "  ".isspace(), "Title Case".istitle())
template = string.Template("$who owes $$${amount}")
print(template.substitute(who="Bob", amount=5), template.safe_substitute(who="Ann"), string.ascii_lowercase[:5], string.digits, string.capwords("hello big world"))
print("{0} {1} {0} {name!r:>8} {x[0]} {y.real} {z[k]}".format("a", "b", name="n", x=[1], y=3, z={"k": "v"}), "{:{w}.{p}f}".format(3.14159, w=8, p=2), "{:>{}}".format("x", 5), "{!s:^7}|".format(None))
try: print("abc".index("z"))
except ValueError as e: print(e)
try: print("{} {}".format(1))
except IndexError as e: print(e)
try: print("{a}".format(b=1))
except KeyError as e: print("KeyError", e)
try: print(f"{'abc':d}")
except ValueError as e: print(e)
try: "abc"[5]
except IndexError as e: print(e)
try: "abc"[0] = "x"
except TypeError as e: print(e)
print(b"bytes"[0], b"abc"[1:], bytes([65, 66]), bytearray(b"xy") + b"z", b"a,b".split(b","), b"abc".replace(b"b", b"-"), list(b"hi"), b"\x00\xff", bytes(3), b"abc" < b"abd", b"a" in b"abc", 97 in b"abc", b"hi".decode().upper().encode(), b"abc".hex("-"), int.from_bytes(b"\x00\x10"))
ba = bytearray(b"hello"); ba[0] = 72; ba.append(33); ba.extend(b"??"); del ba[-1]; print(ba, len(ba), ba.decode(), bytes(ba), ba.upper(), ba.find(b"l"), ba[::-1])
