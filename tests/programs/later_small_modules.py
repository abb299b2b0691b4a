import hashlib, base64, hmac, uuid, binascii, html, shlex, fnmatch, graphlib, keyword, errno, json, builtins, atexit, timeit, codecs, sched, time, zlib, numbers, secrets, string, textwrap, bisect, copy
for n in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    print(n, hashlib.new(n, b"hello world").hexdigest(), hashlib.new(n, b"x" * 200).hexdigest()[:16])
h = hashlib.sha256(); h.update(b"a"); h.update(b"b"); print(h.hexdigest() == hashlib.sha256(b"ab").hexdigest(), h.digest_size, h.name, h.block_size, h.copy().hexdigest()[:8])
try: hashlib.md5("text")
except TypeError as e: print(e)
print(hmac.new(b"key", b"msg", hashlib.sha256).hexdigest(), hmac.new(b"k" * 100, b"m", "md5").hexdigest(), hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex())
for s in (b"", b"a", b"ab", b"abc", b"\xff\xfe\x00hello"):
    e = base64.b64encode(s); print(e, base64.b64decode(e), base64.urlsafe_b64encode(s), base64.b32encode(s), base64.b32decode(base64.b32encode(s)), base64.b16encode(s))
try: base64.b64decode("abc")
except binascii.Error as e: print(e)
try: base64.b64encode("text")
except TypeError as e: print(e)
u = uuid.UUID("12345678-1234-5678-1234-567812345678"); print(u, repr(u), u.hex, u.version, u.urn, u.int, u.bytes, u == uuid.UUID(int=u.int))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"), uuid.uuid4().version, len(str(uuid.uuid4())), uuid.uuid4() != uuid.uuid4(), uuid.uuid1().version)
try: uuid.UUID("x")
except ValueError as e: print(e)
print(html.escape("<a href='x'>&\"</a>"), html.unescape("&lt;b&gt; &amp; &#65; &#x42; &nope;"), shlex.split("a 'b c' \"d e\" f\\ g"), shlex.quote("it's"), shlex.join(["a b", "c"]), fnmatch.fnmatch("a.py", "*.py"), fnmatch.filter(["a.txt", "b.py"], "*.p[xy]"))
ts = graphlib.TopologicalSorter({"D": {"B", "C"}, "B": {"A"}, "C": {"A"}})
print(next(iter(ts.static_order())), list(graphlib.TopologicalSorter({1: [2], 2: [3]}).static_order()))
ts = graphlib.TopologicalSorter({"b": ["a"], "c": ["a", "b"]}); ts.prepare()
while ts.is_active():
    r = ts.get_ready(); print(r); ts.done(*r)
try: list(graphlib.TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except graphlib.CycleError as e: print(e.args[0], sorted(set(e.args[1])))
print(keyword.iskeyword("for"), errno.ENOENT, errno.errorcode[2], builtins.len([1]), codecs.encode("Hello", "rot13"), zlib.crc32(b"hello"), zlib.adler32(b"hello"), isinstance(3, numbers.Number), isinstance(1.5, numbers.Real), isinstance(True, numbers.Integral))
s = sched.scheduler(time.time, time.sleep); t0 = time.time()
s.enter(2, 1, print, ("second",)); s.enter(1, 1, print, ("first",)); s.run(); print(round(time.time() - t0))
print(timeit.default_timer is time.perf_counter, len(secrets.token_hex(8)), len(secrets.token_urlsafe(16)), secrets.randbelow(1))
atexit.register(print, "bye 1"); atexit.register(print, "bye 2")
class P:
    def __init__(self): self.x = [1]; self.y = self
p = P(); q = copy.deepcopy(p); print(q.x == p.x, q.x is p.x, q.y is q, copy.copy(p).x is p.x)
class C:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"
print(copy.copy(C()), copy.deepcopy([C(), C()]), copy.deepcopy({(1, 2): {3}}), copy.deepcopy(ValueError("x", [1])).args)
import asyncio
async def co(): pass
c = co()
for bad in (c, (i for i in [1])):
    try: copy.deepcopy(bad)
    except TypeError as e: print(e)
c.close()
print(string.capwords("hello  world"), string.Template("$who owes $$5 to ${x}").substitute(who="a", x="b"), string.Template("$a $b").safe_substitute(a=1), string.punctuation, string.Formatter().format("{0!r:>5} {x}", "a", x=2))
try: string.Template("$a $").substitute(a=1)
except ValueError as e: print(e)
try: string.Template("$a").substitute()
except KeyError as e: print(e)
print(textwrap.fill("The quick brown fox jumps over the lazy dog near-by the long-winded riverbank", 20), textwrap.wrap("a b c", 3), textwrap.indent("a\n\nb", "> "), textwrap.shorten("Hello big world", 11), textwrap.dedent("  a\n    b\n  c"), sep="\n")
print(textwrap.TextWrapper(width=12, initial_indent="* ", subsequent_indent="  ").fill("some words to wrap here"), textwrap.wrap("averyveryverylongword indeed", 10))
a = [1, 3, 5]; bisect.insort(a, 4); print(a, bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect([("a", 1), ("b", 2)], 1, key=lambda p: p[1]))
