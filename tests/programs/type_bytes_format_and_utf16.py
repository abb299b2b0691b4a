print(b"%d items %s %b %a %r|%5d|%x" % (3, b"x", b"y", "가", "z", 42, 255), b"%(k)s" % {b"k": b"v"}, b"%c%c" % (65, b"B"), bytearray(b"%s") % b"q", b"%5.1f%%" % 3.14159, b"no args" % ())
for f in (lambda: b"%s" % "x", lambda: b"%d" % "x", lambda: b"%s %s" % (b"a",), lambda: b"%s" % (b"a", b"b"), lambda: b"%c" % 300):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
ba = bytearray(b"hello world")
del ba[0]; del ba[-1]; del ba[2:4]; del ba[::2]; print(ba)
ba[1:2] = b"XYZ"; print(ba); ba[0:0] = [65, 66]; print(ba); ba[::2] = b"." * len(ba[::2]); print(ba)
try: del ba[99]
except IndexError as e: print(e)
try: ba["x"] = 1
except TypeError as e: print(e)
try: del b"abc"[0]
except TypeError as e: print(e)
print("\N{HANGUL SYLLABLE HAN}\N{HANGUL SYLLABLE GEUL}\N{HANGUL SYLLABLE GGWAELG}\N{HANGUL SYLLABLE A}")
for enc in ("utf-16", "utf-16-le", "UTF-16BE", "utf-32", "utf_32_be", "utf32"):
    b = "가a😀".encode(enc); print(enc, b.hex(" "), b.decode(enc))
print(b"\xfe\xff\xac\x00".decode("utf-16"))
try: b"a".decode("utf-16")
except UnicodeDecodeError as e: print(e)
try: "x".encode("nope")
except LookupError as e: print(e)
