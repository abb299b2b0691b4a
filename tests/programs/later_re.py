import re
print(re.findall(r"\d+", "a12b3"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.split(r"[,;]\s*", "a, b;c"))
m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)", "2024-05-06")
print(m, m.group("year"), m.groupdict(), m.span(), m.lastgroup, m[2], m.groups(), m.start(2))
print(re.findall(r'href="([^"]+)"', '<a href="x.html">x</a> <a href="y">'), re.search("z", "abc"))
print(re.compile(r"a.c", re.I | re.S), re.I, re.I | re.M, repr(re.compile("x").flags))
for p in ["(a", "a)", "*a", "[a", "a**", r"\1", "(?<=a+)b", "(?P<n>a)(?P<n>b)", "(?z)", "a{3,1}", r"\q", "[b-a]", "(?P=x)", "("]:
    try:
        re.compile(p)
    except re.error as e:
        print(type(e), e, e.pos, e.lineno, e.colno)
print(re.sub("x*", "-", "abxd"), re.subn("a", lambda m: m.group().upper(), "banana", count=2))
print(re.split("(-)", "a-b-c", maxsplit=1), re.split("x*", "axbc"), re.escape("a.b*c d"))
print(re.fullmatch(r"[a-z]+", "abc"), re.fullmatch(r"a|ab", "ab"), re.match(r"(a)|(b)", "b").groups())
print([m.span() for m in re.finditer(r"(?m)^\w+", "ab\ncd\n ef")])
print(re.findall(r"(\w)(\d)?", "a1b"), re.sub(r"(?P<x>a)", r"[\g<x>\g<1>]", "cat"))
print(re.findall(rb"\d+", b"1 22"), re.match(r"(?:(a)|b)*", "ab").groups(), re.search(r"(?i:HE)llo", "say hello"))
print(re.sub(r"\s+", " ", "a \n\t b"), re.match(r"^\s*$", "  "), re.findall(r"[^\W\d_]+", "été 12_ab"))
print(re.findall(r"a+?b|a++c", "aab aaac"), re.findall(r"(?<!x)y", "xy yy"), re.search(r"(\d+)(?=€)", "cost 12€").group(1))
print(re.search(r"""
   (\d+)  # digits
   \s* [a-z]+ """, "12 abc", re.VERBOSE))
try:
    re.match("a", b"a")
except TypeError as e:
    print(e)
try:
    re.match("a", 3)
except TypeError as e:
    print(e)
try:
    m.group("no")
except IndexError as e:
    print(e)
print(re.sub("a", r"\n\\", "cat"), re.compile("(a)(b)?").groups, re.compile("(?P<k>a)").groupindex)
email = re.compile(r"[^@\s]+@[^@\s]+\.[a-zA-Z]{2,}")
print(email.findall("a@b.com, c@d, e@f.org"), email.search("none"))
print(re.sub(r"(.)(.)", r"\2\1", "abcd"), re.sub("", "-", "abc"), re.findall(r"\b\w", "hi all"))
print(re.match(r"(a+)+$", "aaaa").span(), re.match(r"((a)|b)+", "ab").groups(), re.match(r"(a)?(?(1)b|c)", "ab"))
